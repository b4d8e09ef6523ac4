// @ts-check
/** Search as you type over everything that has a name, ignoring case and accents. */
import { Lines } from "./packed_data.js";

/** @typedef {import("./model.js").Model} Model */

const CHUNK = 1000; // goals whose text is made searchable in one run

const MOST_WORDS = 65_000; // most different words in one run of goals
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

/**
 * A run of goals, ready to be searched: its different words, and the words of each goal. A word of a query
 * holds no blank, so it is enough to check each different word once.
 * @typedef {object} Chunk
 * @property {Lines} words @property {Uint16Array} tokens numbers of words, goal after goal
 * @property {Uint32Array} starts of each goal's tokens
 */

export class Search {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {(Chunk | null)[]} the words of each run of goals, null until prepared */
    this.chunks = new Array(Math.ceil(model.count / CHUNK)).fill(null);
    /** @type {{words: string[], met: Uint8Array, ready: boolean} | undefined} the last search */
    this.last = undefined;
    const named = (/** @type {any[]} */ things, /** @type {(thing: any) => string} */ text) =>
      things.map((thing) => folded(text(thing)));
    this.officers = named(model.officers, (officer) => `${officer.title} ${officer.unit}`);
    this.programs = named(model.programs, (program) => `${program.title} ${program.code}`);
    this.unplaced = named(model.unplaced(-1), (one) => model.data.indicators.title.at(one));
    this.agencies = named(model.agencies, (agency) =>
      [agency.title, agency.id, ...agency.aliases, ...agency.urusan].join(" "),
    );
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
    });
    this.last = { words, met, ready: this.isReady };
    return { met, words: words.length };
  }

  /** Start with empty marks. If the reader types on, the search narrows, so skip goals that were not hits.
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
   * The hits by level: their number, and the first `most` of them.
   * @param {string} query @param {number} most
   * @returns {{total: number, levels: {rank: number, count: number, goals: number[]}[]}}
   */
  hits(query, most) {
    const { met, words } = this.#match(query);
    /** @type {{rank: number, count: number, goals: number[]}[]} */
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
    const having = (/** @type {string[]} */ names) =>
      names.flatMap((name, number) =>
        words.length && words.every((word) => name.includes(word)) ? [number] : [],
      );
    return {
      officer: having(this.officers),
      program: having(this.programs),
      partner: having(this.agencies),
      unplaced: having(this.unplaced),
    };
  }

  /** Mark the goals that hold this word, if they hold all words before `place`.
   * @param {string} word @param {Uint8Array} met @param {number} place */
  #mark(word, met, place) {
    for (const [number, chunk] of this.chunks.entries()) {
      const holds = chunk && holding(chunk.words, word);
      if (holds) markRows(holds, chunk.tokens, chunk.starts, number * CHUNK, met, place);
    }
  }

  /** The same through the names of officers, programmes and partners.
   * @param {string} word @param {Uint8Array} met @param {number} place */
  #markLinked(word, met, place) {
    const { goals, owned, delivered, crosscuts } = this.model.data;
    const mark = (
      /** @type {string[]} */ names,
      /** @type {number[]} */ hanging,
      /** @type {Int32Array} */ starts,
    ) => {
      const holds = Uint8Array.from(names, (name) => Number(name.includes(word)));
      if (holds.includes(1)) markRows(holds, hanging, starts, 0, met, place);
    };
    mark(this.officers, owned.officer, goals.owners);
    mark(this.programs, delivered.program, goals.programs);
    mark(this.agencies, crosscuts.agency, goals.crosscuts);
  }
}

/** @param {string[]} rows the folded text of each goal @returns {Chunk} */
function chunkOf(rows) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const tokens = [];
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, text] of rows.entries()) {
    const own = new Set(text.split(" "));
    own.delete("");
    for (const word of own) {
      let number = numbers.get(word);
      // A number must fit into 16 bits. If a run of goals has more words, the rest share the last number.
      if (number === undefined) numbers.set(word, (number = Math.min(numbers.size, MOST_WORDS)));
      tokens.push(number);
    }
    starts[row + 1] = tokens.length;
  }
  return { words: wordLines([...numbers.keys()]), tokens: Uint16Array.from(tokens), starts };
}

/** A line for each word; the words above the limit share the last line. @param {string[]} words */
function wordLines(words) {
  const own = words.slice(0, MOST_WORDS);
  const rest = words.slice(MOST_WORDS).join(" ");
  return new Lines([...own, rest].join("\n"), own.length + 1);
}

/**
 * Mark the rows that hold a word through one of their numbers. This is a function outside the class for
 * speed, because it runs over all goals.
 * @param {Uint8Array} holds 1 for the numbers whose texts hold the word
 * @param {ArrayLike<number>} numbers of all rows, one after the other
 * @param {ArrayLike<number>} starts of each row's part of them
 * @param {number} first goal @param {Uint8Array} met @param {number} place
 */
function markRows(holds, numbers, starts, first, met, place) {
  for (let row = 0; row < starts.length - 1; row += 1) {
    if (met[first + row] !== place) continue;
    const end = starts[row + 1];
    for (let at = starts[row]; at < end; at += 1) {
      if (holds[numbers[at]] === 1) {
        met[first + row] = place + 1;
        break;
      }
    }
  }
}

/** The lines that hold a word; null if there are none. @param {Lines} lines @param {string} word */
function holding({ text, starts, count }, word) {
  let at = text.indexOf(word);
  if (at < 0) return null;
  const holds = new Uint8Array(count);
  for (let row = 0; at >= 0 && row < count; at = text.indexOf(word, starts[row])) {
    while (starts[row + 1] <= at) row += 1;
    holds[row] = 1;
    row += 1;
  }
  return holds;
}

/**
 * The places of a query's words in a text, as pairs of start and end, for marking them.
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
