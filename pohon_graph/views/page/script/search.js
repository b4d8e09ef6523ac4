// @ts-check
/** Search as you type over everything that has a name, blind to case and accents. */
import { Lines } from "./model.js";

/** @typedef {import("./model.js").Model} Model */

const CHUNK = 2000; // goals of which the text is made searchable in one go

const OUT = 255; // marks a goal that cannot be a hit

/** A text as it is compared. @param {string} text */
export function folded(text) {
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.toLowerCase();
}

/** The different words of a query, the longest first: it leaves the fewest goals to the others.
 * @param {string} query */
const wordsOf = (query) =>
  [...new Set(folded(query).split(/\s+/).filter(Boolean))]
    .slice(0, 12)
    .sort((one, other) => other.length - one.length);

export class Search {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {(Lines | null)[]} the folded text of each run of goals, once it is made */
    this.chunks = new Array(Math.ceil(model.count / CHUNK)).fill(null);
    /** @type {{words: string[], met: Uint8Array, ready: boolean} | undefined} what was searched last */
    this.last = undefined;
    const named = (/** @type {any[]} */ things, /** @type {(thing: any) => string} */ text) =>
      things.map((thing) => folded(text(thing)));
    this.officers = named(model.officers, (officer) => `${officer.title} ${officer.unit}`);
    this.programs = named(model.programs, (program) => `${program.title} ${program.code}`);
    this.agencies = named(model.agencies, (agency) =>
      [agency.title, agency.id, ...agency.aliases, ...agency.urusan].join(" "),
    );
  }

  /** Whether all goals can be found; else hits are of those that can. */
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
    this.chunks[number] = new Lines(folded(rows.join("\n")), rows.length);
    return true;
  }

  /** A goal's own words: title, id and indicators. @param {number} goal */
  #text(goal) {
    const { model } = this;
    let text = `${model.title(goal)} \u0002${model.ids.at(goal)}`;
    for (const indicator of model.indicators(goal)) text += ` \u0002${model.indicatorTitles.at(indicator)}`;
    return text;
  }

  /**
   * The goals in which every word of the query stands, in the goal itself or in the name of an
   * officer, programme or partner of it. `met` holds a mark for each goal: `words` where it is a hit.
   * @param {string} query
   */
  #match(query) {
    const words = wordsOf(query);
    const met = this.#among(words);
    words.forEach((word, place) => {
      this.#mark(word, met, place);
      this.#markLinked(word, met, place);
    });
    this.last = { words, met, ready: this.isReady };
    return { met, words: words.length };
  }

  /** No marks yet. Who types on narrows the search: then what was no hit before is left out.
   * @param {string[]} words */
  #among(words) {
    const met = new Uint8Array(this.model.count);
    const { last } = this;
    if (
      last?.ready &&
      last.words.length &&
      last.words.every((old) => words.some((word) => word.includes(old)))
    ) {
      const hit = last.words.length;
      for (let goal = 0; goal < met.length; goal += 1) if (last.met[goal] !== hit) met[goal] = OUT;
    }
    return met;
  }

  /**
   * The hits by level: how many there are, and the first `most` of them.
   * @param {string} query @param {number} most
   * @returns {{total: number, levels: {rank: number, count: number, goals: number[]}[]}}
   */
  hits(query, most) {
    const { met, words } = this.#match(query);
    /** @type {{rank: number, count: number, goals: number[]}[]} */
    const levels = [];
    let total = 0;
    for (let goal = words ? met.indexOf(words) : -1; goal >= 0; goal = met.indexOf(words, goal + 1)) {
      const rank = this.model.rank[goal];
      const level = (levels[rank] ??= { rank, count: 0, goals: [] });
      if (level.goals.length < most) level.goals.push(goal);
      level.count += 1;
      total += 1;
    }
    return { total, levels: levels.filter(Boolean) };
  }

  /** Officers, programmes and agencies whose names hold every word. @param {string} query */
  things(query) {
    const words = wordsOf(query);
    const holding = (/** @type {string[]} */ names) =>
      names.flatMap((name, number) =>
        words.length && words.every((word) => name.includes(word)) ? [number] : [],
      );
    return {
      officer: holding(this.officers),
      program: holding(this.programs),
      partner: holding(this.agencies),
    };
  }

  /** Goals that have met the words before `place` and hold this one meet it too.
   * @param {string} word @param {Uint8Array} met @param {number} place */
  #mark(word, met, place) {
    for (const [number, chunk] of this.chunks.entries()) {
      if (!chunk) continue;
      if (markFew(chunk, number * CHUNK, word, met, place)) continue;
      const { text, starts } = chunk;
      const first = number * CHUNK;
      let row = 0;
      for (let at = text.indexOf(word); at >= 0 && row < chunk.count; at = text.indexOf(word, starts[row])) {
        while (starts[row + 1] <= at) row += 1;
        if (met[first + row] === place) met[first + row] = place + 1;
        row += 1;
      }
    }
  }

  /** @param {string} word @param {Uint8Array} met @param {number} place */
  #markLinked(word, met, place) {
    const { data, ownerStarts, programStarts, crosscutStarts } = this.model;
    markHanging(this.officers, word, data.owned.officer, ownerStarts, met, place);
    markHanging(this.programs, word, data.delivered.program, programStarts, met, place);
    markHanging(this.agencies, word, data.crosscuts.agency, crosscutStarts, met, place);
  }
}

const FEW = CHUNK / 6; // fewer lines than this are looked at one by one

/**
 * Where few goals of a run have met the words before, only those are looked at.
 * @param {Lines} chunk @param {number} first its first goal @param {string} word
 * @param {Uint8Array} met @param {number} place
 * @returns {boolean} whether it was so
 */
function markFew(chunk, first, word, met, place) {
  const end = first + chunk.count;
  const few = [];
  for (let goal = met.indexOf(place, first); goal >= 0 && goal < end; goal = met.indexOf(place, goal + 1)) {
    if (few.push(goal) > FEW) return false;
  }
  for (const goal of few) if (chunk.at(goal - first).includes(word)) met[goal] = place + 1;
  return true;
}

/**
 * Goals on which something of a fitting name hangs meet the word. A function of its own, outside the
 * class, for the sake of speed: it runs over all goals.
 * @param {string[]} names @param {string} word @param {number[]} hanging numbers of names
 * @param {Int32Array} starts where each goal's part of them starts
 * @param {Uint8Array} met @param {number} place
 */
function markHanging(names, word, hanging, starts, met, place) {
  const holds = Uint8Array.from(names, (name) => Number(name.includes(word)));
  if (!holds.includes(1)) return;
  for (let goal = met.indexOf(place); goal >= 0; goal = met.indexOf(place, goal + 1)) {
    const end = starts[goal + 1];
    for (let row = starts[goal]; row < end; row += 1) {
      if (holds[hanging[row]] === 1) {
        met[goal] = place + 1;
        break;
      }
    }
  }
}

/**
 * Where the words of a query stand in a text, as pairs of start and end, for marking them.
 * @param {string} text @param {string} query
 * @returns {[number, number][]}
 */
export function places(text, query) {
  const plain = folded(text);
  if (plain.length !== text.length) return [];
  /** @type {[number, number][]} */
  const found = [];
  for (const word of folded(query).split(/\s+/).filter(Boolean)) {
    const at = plain.indexOf(word);
    if (at >= 0) found.push([at, at + word.length]);
  }
  found.sort((one, other) => one[0] - other[0]);
  return found.filter(([from], place) => place === 0 || from >= found[place - 1][1]);
}
