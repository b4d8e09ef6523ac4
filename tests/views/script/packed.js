// A small forest in the page's packed form, for the tests; the page's own description names the columns.
import { readFileSync } from "node:fs";

const FORMAT = new URL("../../../pohon_graph/views/page/packed_format.json", import.meta.url);
/** The form of each column by table. */
const format = {};
for (const [name, forms] of Object.entries(JSON.parse(readFileSync(FORMAT, "utf8"))))
  format[name] = Object.fromEntries(
    Object.entries(forms).flatMap(([form, columns]) => Object.keys(columns).map((column) => [column, form])),
  );

/** The value of a column that a test does not fill. */
const EMPTY = {
  lines: (count) => "\n".repeat(Math.max(0, count - 1)),
  numbers: () => 0,
  words: () => "",
  counts: () => 0,
  sparse: () => ({}),
  whole: () => ({}),
};

/** A table with every column that is described. */
function table(name, count, columns = {}) {
  const found = { count };
  for (const [column, form] of Object.entries(format[name]))
    found[column] = columns[column] ?? EMPTY[form](count);
  return found;
}

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
  const trees = [...new Set(goals.map((goal) => goal.tree ?? "t"))];
  const levels = [0, 1, 2, 3, 4, 5];
  return {
    format,
    trees: trees.map((id) => ({
      id,
      title: id,
      caption: ["", ""],
      year: 2025,
      years: [2025, 2029],
      agency: -1,
      levels,
    })),
    levels: levels.map((level) => ({ key: `l${level}`, name: [`L${level}`, `L${level}`], note: ["", ""] })),
    goals: table("goals", goals.length, {
      tree: goals.map((goal) => trees.indexOf(goal.tree ?? "t")),
      level: goals.map((goal) => goal.rank),
      back: goals.map((goal, place) => (goal.under === undefined ? 0 : place - goal.under)),
      id: titles.map((title) => title.toLowerCase().replaceAll(" ", "-")).join("\n"),
      title: titles.join("\n"),
      indicators: counts("indicators"),
      owners: counts("owners"),
      programs: counts("programs"),
      crosscuts: counts("partners"),
    }),
    indicators: table("indicators", flat("indicators").length, { title: flat("indicators").join("\n") }),
    targets: table("targets", 0),
    owned: table("owned", owners.rows.length, { officer: owners.rows }),
    delivered: table("delivered", programs.rows.length, { program: programs.rows }),
    crosscuts: table("crosscuts", partners.rows.length, {
      agency: partners.rows,
      scope: partners.rows.map(() => "external"),
    }),
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
    further: table("further", 0, { parent: [], child: [] }),
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
  return table("report", findings.length, {
    rules: codes.map(rule),
    rule: findings.map(([code]) => codes.indexOf(code)),
    goal: findings.map((one) => one[2]),
    officer: findings.map(() => -1),
    cause: findings.map((_, place) => place),
    causes: { kind: findings.map(() => ""), name: findings.map(() => "") },
    suppressed: findings.map((_, place) => Number(suppressed.includes(place))),
    said: [findings.map(() => 0), findings.map(() => 0)],
    sentences: ["\u0001 salah", "\u0001 is wrong"],
  });
}
