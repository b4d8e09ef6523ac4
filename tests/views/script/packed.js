// A small forest in the page's packed form, for the tests.

/**
 * Goals in reading order: `{ title, rank, under, indicators, owners, programs, partners, tree }`;
 * `under` is the place of the parent.
 */
export function packed(goals, more = {}) {
  const flat = (name) => goals.flatMap((goal) => goal[name] ?? []);
  const counts = (name) => goals.map((goal) => (goal[name] ?? []).length);
  const numbers = (name) => {
    const names = [...new Set(flat(name))];
    return { names, rows: flat(name).map((one) => names.indexOf(one)) };
  };
  const [owners, programs, partners] = [numbers("owners"), numbers("programs"), numbers("partners")];
  const titles = goals.map((goal) => goal.title);
  return {
    version: 2,
    trees: [...new Set(goals.map((goal) => goal.tree ?? "t"))].map((id) => ({
      id,
      title: id,
      caption: ["", ""],
      year: 2025,
      years: [2025, 2029],
      agency: -1,
      levels: [0, 1, 2, 3, 4, 5],
    })),
    levels: [0, 1, 2, 3, 4, 5].map((level) => ({
      key: `l${level}`,
      name: [`L${level}`, `L${level}`],
      note: ["", ""],
    })),
    goals: {
      count: goals.length,
      tree: goals.map((goal) => [...new Set(goals.map((one) => one.tree ?? "t"))].indexOf(goal.tree ?? "t")),
      level: goals.map((goal) => goal.rank),
      back: goals.map((goal, place) => (goal.under === undefined ? 0 : place - goal.under)),
      inferred: 0,
      id: titles.map((title) => title.toLowerCase().replaceAll(" ", "-")).join("\n"),
      title: titles.join("\n"),
      kind: "",
      missing: 0,
      official: {},
      source: titles.map(() => "").join("\n"),
      indicators: counts("indicators"),
      owners: counts("owners"),
      programs: counts("programs"),
      crosscuts: counts("partners"),
    },
    indicators: {
      count: flat("indicators").length,
      targets: 0,
      title: flat("indicators").join("\n"),
      texts: {},
      words: {},
      unit: {},
      owners: {},
      unplaced: [],
    },
    targets: { count: 0, text: "", year: 0, said: 0, quarter: 0, kind: "target" },
    owned: { officer: owners.rows, role: "" },
    delivered: { program: programs.rows },
    crosscuts: {
      agency: partners.rows,
      scope: "external",
      status: "",
      note: {},
      named: {},
      paired: {},
      candidates: {},
    },
    officers: owners.names.map((title) => ({ id: title, title, unit: "", rank: "", agency: -1 })),
    programs: programs.names.map((title) => ({
      id: title,
      title,
      kind: "",
      code: "1.06",
      part_of: -1,
      official: [],
    })),
    agencies: partners.names.map((title) => ({ id: title, title, aliases: [], urusan: [] })),
    official: [],
    further: { parent: [], child: [], inferred: [] },
    report: null,
    opens: { focus: -1, level: -1, partner: -1 },
    ...more,
  };
}

/** A report: findings as `[code, severity, goal]`. */
export function report(findings, suppressed = []) {
  const codes = [...new Set(findings.map(([code]) => code))];
  const rule = (code) => ({
    code,
    severity: findings.find((one) => one[0] === code)[1],
    status: "fail",
    population: 9,
    title: ["", ""],
    why: ["", ""],
    fix: ["", ""],
    counts: ["", ""],
  });
  return {
    rules: codes.map(rule),
    rule: findings.map(([code]) => codes.indexOf(code)),
    goal: findings.map((one) => one[2]),
    cause: findings.map((_, place) => place),
    causes: { kind: "", name: findings.map(() => "") },
    officer: findings.map(() => -1),
    tree: findings.map(() => 0),
    title: findings.map(() => ""),
    source: findings.map(() => "").join("\n"),
    suppressed,
    said: [findings.map(() => 0), findings.map(() => 0)],
    sentences: ["\u0001 salah", "\u0001 is wrong"],
  };
}
