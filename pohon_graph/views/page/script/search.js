// @ts-check
/** Search as you type over everything that has a name, ignoring case and accents. */
import { Lines } from "./packed_data.js";
import { NearSearch, linesNearly } from "./search_near.js";
import { isForgiven, nearPlace } from "./search_typos.js";
import { chunkOf, holding, markRows } from "./search_words.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./search_words.js").Chunk} Chunk */
/** @typedef {{query: string, words: string[], met: Uint8Array, ready: boolean}} Match */
/** @typedef {{total: number, levels: {rank: number, count: number, goals: number[]}[]}} Found by level */

const CHUNK = 1000; // goals whose text is made searchable in one run
const OUT = 255; // marks a goal that cannot be a hit

/** A text in the form used to compare. @param {string} text */
export function folded(text) {
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.toLowerCase();
}

/** The different words of a query, the longest first because it leaves the fewest goals to check.
 * @param {string} query */
const wordsOf = (query) =>
  [...new Set(folded(query).split(/\s+/).filter(Boolean))]
    .slice(0, 12)
    .sort((one, other) => other.length - one.length);

export class Search {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {(Chunk | null)[]} the words of each run of goals, null until prepared */
    this.chunks = new Array(Math.ceil(model.count / CHUNK)).fill(null);
    /** @type {Match | undefined} the last search */
    this.last = undefined;
    const named = (/** @type {any[]} */ things, /** @type {(thing: any) => string} */ text) =>
      new Lines(things.map((thing) => folded(text(thing)).replaceAll("\n", " ")).join("\n"), things.length);
    this.officers = named(model.officers, (officer) => `${officer.title} ${officer.unit}`);
    this.programs = named(model.programs, (program) => `${program.title} ${program.code}`);
    this.unplaced = named(model.unplaced(-1), (one) => model.data.indicators.title.at(one));
    this.agencies = named(model.agencies, (agency) =>
      [agency.title, agency.id, ...agency.aliases, ...agency.urusan].join(" "),
    );
    this.codes = new Map(model.findings.rules.map(({ code }) => [folded(code), code]));
  }

  /** Whether all goals can be found; until then hits include only some of them. */
  get isReady() {
    return !this.chunks.includes(null);
  }

  /** Make the next run of goals searchable. @returns {boolean} whether there was one */
  prepare() {
    const number = this.chunks.indexOf(null);
    if (number < 0) return false;
    const first = number * CHUNK;
    const last = Math.min(this.model.count, first + CHUNK);
    const rows = [];
    for (let goal = first; goal < last; goal += 1) rows.push(this.#text(goal));
    this.chunks[number] = chunkOf(folded(rows.join("\n")).split("\n"));
    return true;
  }

  /** Run searches without a purpose, because a browser speeds code up only after it has run for a while. */
  warm() {
    for (const query of ["a", "ta", "ke da"]) this.hits(query, 1);
    this.last = undefined;
  }

  /** A goal's own words: title, id and indicators. @param {number} goal */
  #text(goal) {
    const { model } = this;
    let text = `${model.title(goal)} ${model.data.goals.id.at(goal)}`;
    for (const indicator of model.indicators(goal)) text += ` ${model.data.indicators.title.at(indicator)}`;
    return text;
  }

  /**
   * The goals that hold every word of the query, in the goal itself or in the name of an officer,
   * programme or partner. `met` holds a mark for each goal: the number of `words` if it is a hit.
   * @param {string} query
   */
  #match(query) {
    const words = wordsOf(query);
    const met = this.#among(words);
    words.forEach((word, place) => {
      this.#mark(word, met, place);
      this.#markLinked(word, met, place);
      this.#markFindings(word, met, place);
    });
    this.last = { query, words, met, ready: this.isReady };
    return this.last;
  }

  /** Start with empty marks. If the reader types on, the search narrows, so skip goals that were not hits.
   * @param {string[]} words */
  #among(words) {
    const met = new Uint8Array(this.model.count);
    const { last } = this;
    if (
      last?.ready &&
      last.words.length &&
      !words.some((word) => this.codes.has(word)) &&
      last.words.every((old) => words.some((word) => word.includes(old)))
    ) {
      const hit = last.words.length;
      for (let goal = 0; goal < met.length; goal += 1) if (last.met[goal] !== hit) met[goal] = OUT;
    }
    return met;
  }

  /**
   * The hits by level: their number, and the first `most` of them.
   * @param {string} query @param {number} most
   * @returns {Found}
   */
  hits(query, most) {
    const { met, words } = this.#match(query);
    return this.#byLevel(met, words.length, most);
  }

  /** The search for goals that are hits only if a typing error is forgiven. @param {string} query */
  nearly(query) {
    const { words, met } = this.last?.query === query ? this.last : this.#match(query);
    return new NearSearch(words, this.chunks, this.#linked(), met);
  }

  /** The hits of a finished search by level. @param {NearSearch} near @param {number} most */
  nearHits({ met, words }, most) {
    return this.#byLevel(met, words.length, most);
  }

  /** @param {Uint8Array} met @param {number} words @param {number} most @returns {Found} */
  #byLevel(met, words, most) {
    /** @type {Found["levels"]} */
    const levels = [];
    let total = 0;
    const { rank: ranks } = this.model;
    for (let goal = 0; words && goal < met.length; goal += 1) {
      if (met[goal] !== words) continue;
      const rank = ranks[goal];
      const level = (levels[rank] ??= { rank, count: 0, goals: [] });
      if (level.count < most) level.goals.push(goal);
      level.count += 1;
      total += 1;
    }
    return { total, levels: levels.filter(Boolean) };
  }

  /** Officers, programmes, agencies and indicators without a goal whose names hold every word.
   * @param {string} query */
  things(query) {
    const words = wordsOf(query);
    return this.#things((names) => {
      const found = words.map((word) => holding(names, word));
      const rows = words.length && found.every(Boolean) ? [...Array(names.count).keys()] : [];
      return rows.filter((row) => found.every((holds) => holds?.[row] === 1));
    });
  }

  /** The same if a typing error is forgiven in each longer word. @param {string} query */
  nearThings(query) {
    return this.#things((names) => linesNearly(names, wordsOf(query)));
  }

  /** @param {(names: Lines) => number[]} having */
  #things(having) {
    return {
      officer: having(this.officers),
      program: having(this.programs),
      partner: having(this.agencies),
      unplaced: having(this.unplaced),
    };
  }

  /** The rules whose codes begin with the query. @param {string} query @returns {string[]} */
  rules(query) {
    const start = folded(query);
    if (start.length < 2) return [];
    return [...this.codes].flatMap(([plain, code]) => (plain.startsWith(start) ? [code] : []));
  }

  /** Mark the goals that hold this word, if they hold all words before `place`.
   * @param {string} word @param {Uint8Array} met @param {number} place */
  #mark(word, met, place) {
    for (const [number, chunk] of this.chunks.entries()) {
      const holds = chunk && holding(chunk.words, word);
      if (holds) markRows(holds, chunk.tokens, chunk.starts, number * CHUNK, met, place);
    }
  }

  /** The names of officers, programmes and partners, and the goals that they belong to. */
  #linked() {
    const { goals, owned, delivered, crosscuts } = this.model.data;
    return [
      { names: this.officers, hanging: owned.officer, starts: goals.owners },
      { names: this.programs, hanging: delivered.program, starts: goals.programs },
      { names: this.agencies, hanging: crosscuts.agency, starts: goals.crosscuts },
    ];
  }

  /** The same as `#mark` through these names.
   * @param {string} word @param {Uint8Array} met @param {number} place */
  #markLinked(word, met, place) {
    for (const { names, hanging, starts } of this.#linked()) {
      const holds = holding(names, word);
      if (holds) markRows(holds, hanging, starts, 0, met, place);
    }
  }

  /** The same for the goals with a finding, if the word is the code of its rule.
   * @param {string} word @param {Uint8Array} met @param {number} place */
  #markFindings(word, met, place) {
    const code = this.codes.get(word);
    if (!code) return;
    const { findings } = this.model;
    for (const finding of findings.ofRule(code)) {
      const goal = findings.columns.goal[finding];
      if (met[goal] === place) met[goal] = place + 1;
    }
  }
}

/**
 * The places of a query's words in a text, as pairs of start and end, for marking them.
 * @param {string} text @param {string} query @param {boolean} [nearly] if a typing error is forgiven
 * @returns {[number, number][]}
 */
export function places(text, query, nearly) {
  const plain = folded(text);
  if (plain.length !== text.length) return [];
  /** @type {[number, number][]} */
  const found = [];
  for (const word of folded(query).split(/\s+/).filter(Boolean)) {
    const at = plain.indexOf(word);
    const near = at < 0 && nearly && isForgiven(word) && nearPlace(plain, word);
    if (at >= 0) found.push([at, at + word.length]);
    else if (near) found.push(near);
  }
  found.sort((one, other) => one[0] - other[0]);
  return found.filter(([from], place) => place === 0 || from >= found[place - 1][1]);
}
