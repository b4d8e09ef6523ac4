// @ts-check
/** Lenses: the goals that stay bright, and the number that each additional choice would leave. */

/** @typedef {import("./model.js").Model} Model */

export const KINDS = /** @type {const} */ ([
  "level",
  "officer",
  "unit",
  "program",
  "partner",
  "rule",
  "severity",
]);

/** @typedef {typeof KINDS[number]} Kind */
/** @typedef {Record<Kind, Set<string>>} Choice the chosen values of each kind */

/** @returns {Choice} */
export function nothingChosen() {
  return /** @type {Choice} */ (Object.fromEntries(KINDS.map((kind) => [kind, new Set()])));
}

/** @param {Choice} choice */
export const isChosen = (choice) => KINDS.some((kind) => choice[kind].size > 0);

/**
 * A goal's values of one kind; from its findings only those that `choice` covers.
 * @param {Model} model @param {number} goal @param {Kind} kind @param {Choice} [choice]
 * @returns {string[]}
 */
export function values(model, goal, kind, choice) {
  const findings = () => model.findings.open(goal).filter((one) => !choice || isMeant(model, one, choice));
  switch (kind) {
    case "level":
      return [String(model.level[goal])];
    case "officer":
      return model.ownersOf(goal).map(String);
    case "unit":
      return model
        .ownersOf(goal)
        .map((officer) => model.officers[officer].unit)
        .filter(Boolean);
    case "program":
      return programsWithParents(model, goal);
    case "partner":
      return model.partnersOf(goal).map(String);
    case "rule":
      return findings().map((finding) => model.findings.rule(finding).code);
    default:
      return findings().map((finding) => model.findings.rule(finding).severity);
  }
}

/** A goal's programmes with those that they are a part of. @param {Model} model @param {number} goal */
function programsWithParents(model, goal) {
  const found = new Set();
  for (let program of model.programsOf(goal)) {
    for (let steps = 0; program >= 0 && steps < 9; steps += 1) {
      found.add(String(program));
      program = model.programs[program].part_of;
    }
  }
  return [...found];
}

/**
 * The goals that a choice keeps bright. They have at least one chosen value of every chosen kind.
 * @param {Model} model @param {Choice} choice @param {number} tree of this tree only, -1 for all
 * @param {Kind} [except] leave this kind out
 * @returns {number[]}
 */
export function matching(model, choice, tree, except) {
  const kinds = KINDS.filter((kind) => kind !== except && choice[kind].size > 0);
  return model
    .goalsOf(tree)
    .filter(
      (goal) =>
        kinds.every((kind) => values(model, goal, kind).some((value) => choice[kind].has(value))) &&
        (except === "rule" || except === "severity" || isOneFinding(model, goal, choice)),
    );
}

/** Whether a single finding has both a chosen rule and a chosen severity, if both are chosen.
 * @param {Model} model @param {number} goal @param {Choice} choice */
function isOneFinding(model, goal, choice) {
  if (!choice.rule.size || !choice.severity.size) return true;
  return model.findings.open(goal).some((finding) => isMeant(model, finding, choice));
}

/** Whether a finding is of a chosen rule and severity. @param {Model} model @param {number} finding
 * @param {Choice} choice */
export function isMeant(model, finding, choice) {
  const { code, severity } = model.findings.rule(finding);
  return (
    (!choice.rule.size || choice.rule.has(code)) && (!choice.severity.size || choice.severity.has(severity))
  );
}

/**
 * The number of goals that each value of a kind would keep, given the choices of the other kinds.
 * @param {Model} model @param {Choice} choice @param {number} tree @param {Kind} kind
 * @returns {Map<string, number>}
 */
export function tally(model, choice, tree, kind) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const others = kind === "rule" || kind === "severity" ? { ...choice, [kind]: new Set() } : choice;
  for (const goal of matching(model, choice, tree, kind)) {
    for (const value of new Set(values(model, goal, kind, others))) addOne(counts, value);
  }
  for (const value of choice[kind]) if (!counts.has(value)) counts.set(value, 0);
  return counts;
}

/**
 * The effect of a choice: the goals that it keeps, all goals that stay bright, and the goals of partners in
 * another tree that answer to kept ones. `bright` and `shown` are null if nothing fades.
 * @param {Model} model @param {Choice} choice @param {number} tree
 */
export function through(model, choice, tree) {
  const kept = matching(model, choice, tree);
  // If the findings are not about goals, do not fade all goals.
  if (!kept.length && isAboutNoGoal(model, choice, tree)) return { kept, bright: null, shown: null };
  const answers = choice.partner.size && tree < 0 ? counterparts(model, kept, choice.partner) : [];
  return { kept, bright: withLines(model, [...kept, ...answers]), shown: [...kept, ...answers] };
}

/** Whether the choice is only about findings, and some are about a tree, an officer or a programme.
 * @param {Model} model @param {Choice} choice @param {number} tree */
function isAboutNoGoal(model, choice, tree) {
  const { goal, tree: trees } = model.findings.columns;
  const isOnlyFindings = KINDS.every((kind) => kind === "rule" || kind === "severity" || !choice[kind].size);
  if (!isOnlyFindings) return false;
  return [...goal.keys()].some(
    (finding) =>
      goal[finding] < 0 &&
      (tree < 0 || trees[finding] < 0 || trees[finding] === tree) &&
      !model.findings.isSuppressed(finding) &&
      isMeant(model, finding, choice),
  );
}

/** The goals in the trees of chosen partners that kept goals name, or that name kept goals.
 * @param {Model} model @param {number[]} kept @param {Set<string>} partners */
function counterparts(model, kept, partners) {
  const isKept = new Set(kept);
  const rows = kept.flatMap((goal) => model.crosscuts(goal));
  const found = new Set(
    rows.filter((row) => partners.has(String(model.partner(row)))).flatMap((row) => model.paired(row)),
  );
  for (let goal = 0; goal < model.count; goal += 1) {
    if (!partners.has(String(model.trees[model.tree[goal]].agency))) continue;
    if (model.crosscuts(goal).some((row) => model.paired(row).some((to) => isKept.has(to)))) found.add(goal);
  }
  return [...found];
}

/** @template Key @param {Map<Key, number>} counts @param {Key} key */
export const addOne = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/**
 * The goals with their whole line up to the top.
 * @param {Model} model @param {Iterable<number>} goals
 * @returns {Set<number>}
 */
export function withLines(model, goals) {
  const found = new Set();
  for (const goal of goals) {
    for (let at = goal; at >= 0 && !found.has(at); at = model.parent[at]) found.add(at);
  }
  return found;
}
