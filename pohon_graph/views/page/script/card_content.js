// @ts-check
/** The content of a goal's card: its lines of text, badges and partners' tags, each with its place. */
import { TAG_LEFT, statusText } from "./crosscut_signs.js";
import { programText } from "./goal_facts.js";
import { wrap } from "./text_wrap.js";
import { say, shown, tongue } from "./texts.js";
import { CARD } from "./theme.js";

/** @typedef {import("./text_widths.js").Measures} Measures */
/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} Row one line of text, placed relative to the card's corner
 * @property {number} x @property {number} y @property {string} text
 * @property {"title" | "plain" | "quiet" | "missing"} tone
 * @property {string} [severity] of the finding that begins here
 */

/**
 * @typedef {object} Tag a partner below the card
 * @property {number} partner @property {string} status @property {string[]} lines of its name
 * @property {string[]} notes about the sharing @property {number} y
 * @property {number} width @property {number} height
 */

/**
 * @typedef {object} Content
 * @property {number} width @property {number} height of the card itself
 * @property {number} total with the partners' tags below it
 * @property {string} title @property {Row[]} rows
 * @property {{severity: string, count: number, x: number, width: number}[]} badges
 * @property {Tag[]} tags
 */

/**
 * @typedef {object} Showing
 * @property {boolean} findings @property {number} year of the targets, 0 for the tree's own
 * @property {number} [width] of the card
 * @property {boolean} [isShort] to have few indicators, no programmes and no partners
 * @property {boolean} [parents] to name other parents, to which no line leads
 * @property {boolean} [trees] to name the tree of a top goal, because several are together
 * @property {boolean} [isPaper] to name the findings, because paper has no panel in which to look them up
 */

const INDICATORS = 12; // of a goal, on its card
const FEW = 2; // the same on a short card
const BETWEEN = 3; // room between two indicators
const MARK = 18; // room for the mark of a finding

/**
 * @param {Model} model @param {number} goal
 * @param {Measures} measures
 * @param {Showing} showing
 * @returns {Content}
 */
export function cardContent(model, goal, measures, showing) {
  const left = CARD.bar + CARD.pad;
  const { width = CARD.width } = showing;
  /** @type {Row[]} */
  const rows = [];
  let y = 7;
  const add = (/** @type {Fact} */ [text, most, tone, gap = 0, severity]) => {
    const title = tone === "title";
    const measure = title ? measures(CARD.title, 700) : measures(CARD.text);
    const step = title ? CARD.titleLine : CARD.textLine;
    const x = severity ? left + MARK : left;
    y += gap;
    wrap(text, width - x - CARD.pad, most, measure).forEach((line, place) => {
      rows.push({ x, y: y + step - 4, text: line, tone, severity: place ? undefined : severity });
      y += step;
    });
  };
  add([model.title(goal), 8, "title"]);
  y += 2;
  facts(model, goal, showing).forEach(add);
  y += 7;
  const badges = showing.findings && !showing.isPaper ? badgesOf(model, goal, measures) : [];
  if (badges.length) y += CARD.badge + 2;
  const height = Math.max(y, 52);
  const tags = showing.isShort ? [] : tagsOf(model, goal, measures, height, width - TAG_LEFT);
  return {
    title: model.title(goal),
    width,
    height,
    total: tags.reduce((sum, tag) => sum + CARD.tagGap + tag.height, height),
    rows,
    badges,
    tags,
  };
}

/** A card that only refers to the page of its branch. @param {Model} model @param {number} goal
 * @param {Measures} measures @param {string} where @param {number} width @returns {Content} */
export function referenceContent(model, goal, measures, where, width) {
  const left = CARD.bar + CARD.pad;
  const title = model.title(goal);
  const lines = wrap(title, width - left - CARD.pad, 4, measures(CARD.title, 700));
  /** @type {Row[]} */
  const rows = lines.map((text, place) => ({ x: left, y: 19 + place * CARD.titleLine, text, tone: "title" }));
  const y = 22 + lines.length * CARD.titleLine;
  rows.push({ x: left, y, text: where, tone: "plain" });
  return { title, width, height: y + 9, total: y + 9, rows, badges: [], tags: [] };
}

/** @typedef {[string, number, Row["tone"], number?, string?]} Fact text, most lines, tone, room above, and
 * the severity of a finding */

/** The lines below the title. @param {Model} model @param {number} goal
 * @param {Showing} showing @returns {Fact[]} */
function facts(model, goal, { findings, year, isShort, parents, trees, isPaper }) {
  const most = isShort ? FEW : INDICATORS;
  /** @type {Fact[]} */
  const tree = trees && model.parent[goal] < 0 ? [[model.treeName(model.tree[goal]), 3, "plain"]] : [];
  const found = [...tree, ...indicatorFacts(model, goal, year, most), ...ownerFacts(model, goal)];
  for (const one of isShort ? [] : model.programsOf(goal))
    found.push([`${say("program-short")}: ${programText(model, one)}`, 9, "quiet"]);
  const others = (parents && model.otherParents.get(goal)) || [];
  for (const one of others) found.push([`${say("other-parent")}: ${model.title(one)}`, 5, "quiet"]);
  return findings && isPaper ? [...found, ...findingFacts(model, goal)] : found;
}

/** Each rule that found something, by severity, with its title. @param {Model} model @param {number} goal
 * @returns {Fact[]} */
function findingFacts(model, goal) {
  return model.findings.rulesOf(goal).map(({ rule, count }) => {
    const times = count > 1 ? ` (${shown(count)})` : "";
    const text = `${say(rule.severity)} ${rule.code}: ${rule.title[tongue()]}${times}`;
    return [text, 5, "plain", BETWEEN, rule.severity];
  });
}

/** Each indicator, followed by its own targets. @param {Model} model @param {number} goal
 * @param {number} year @param {number} most @returns {Fact[]} */
function indicatorFacts(model, goal, year, most) {
  const indicators = model.indicators(goal);
  const found = indicators.slice(0, most).flatMap((indicator, place) => {
    const targets = model.cardTargets(indicator, year);
    const title = `${say("indicator-short")}: ${model.indicatorTitle(indicator)}`;
    return /** @type {Fact[]} */ ([
      [title, 6, "quiet", place ? BETWEEN : 0],
      targets.length
        ? [`${say("target")}: ${targets.join("; ")}`, 4, "plain"]
        : [say("missing-target"), 2, "missing"],
    ]);
  });
  const more = indicators.length - most;
  if (more > 0) found.push([say("more-indicators", { count: more }), 2, "quiet"]);
  if (model.lacks(goal, "indicator")) found.push([say("missing-indicator"), 2, "missing"]);
  return found;
}

/** @param {Model} model @param {number} goal @returns {Fact[]} */
function ownerFacts(model, goal) {
  const owners = model.ownersOf(goal).map((officer) => model.officers[officer].title);
  if (owners.length) return [[`${say("owner-short")}: ${owners.join("; ")}`, 5, "quiet", BETWEEN]];
  return model.lacks(goal, "owner") ? [[say("missing-owner"), 2, "missing", BETWEEN]] : [];
}

/** @param {Model} model @param {number} goal
 * @param {Measures} measures */
function badgesOf(model, goal, measures) {
  let x = CARD.bar + CARD.pad;
  return model.findings.badges(goal).map(({ severity, count }) => {
    const width = 28 + measures(11, 700)(shown(count));
    const badge = { severity, count, x, width };
    x += width + 5;
    return badge;
  });
}

/** @param {Model} model @param {number} goal
 * @param {Measures} measures
 * @param {number} below @param {number} width @returns {Tag[]} */
function tagsOf(model, goal, measures, below, width) {
  let y = below;
  const room = width - 42;
  return model.sharings(goal).map(({ partner, status, scope }) => {
    const lines = wrap(model.agencies[partner].title, room, 5, measures(CARD.text, 600));
    const notes = wrap(statusText(status, scope), room, 2, measures(CARD.note));
    const height = CARD.tag + (lines.length - 1) * CARD.textLine + notes.length * CARD.noteLine;
    const tag = { partner, status, lines, notes, y: y + CARD.tagGap, width, height };
    y = tag.y + height;
    return tag;
  });
}
