// @ts-check
/** Search as you type over everything that has a name, blind to case and accents. */
import { Lines } from "./model.js";

/** @typedef {import("./model.js").Model} Model */

const CHUNK = 4000; // goals of which the text is made searchable in one go

/** A text as it is compared. @param {string} text */
export function folded(text) {
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.toLowerCase();
}

/** The different words of a query. @param {string} query */
const wordsOf = (query) => [...new Set(folded(query).split(/\s+/).filter(Boolean))].slice(0, 12);

export class Search {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {(Lines | null)[]} the folded text of each run of goals, made when first needed */
    this.chunks = new Array(Math.ceil(model.count / CHUNK)).fill(null);
    const named = (/** @type {any[]} */ things, /** @type {(thing: any) => string} */ text) =>
      things.map((thing) => folded(text(thing)));
    this.officers = named(model.officers, (officer) => `${officer.title} ${officer.unit}`);
    this.programs = named(model.programs, (program) => `${program.title} ${program.code}`);
    this.agencies = named(model.agencies, (agency) =>
      [agency.title, agency.id, ...agency.aliases, ...agency.urusan].join(" "),
    );
  }

  /** Make the next run of goals searchable; false when all are. */
  prepare() {
    const next = this.chunks.indexOf(null);
    if (next >= 0) this.#chunk(next);
    return next >= 0;
  }

  /** @param {number} number @returns {Lines} */
  #chunk(number) {
    let chunk = this.chunks[number];
    if (!chunk) {
      const first = number * CHUNK;
      const last = Math.min(this.model.count, first + CHUNK);
      const rows = [];
      for (let goal = first; goal < last; goal += 1) rows.push(this.#text(goal));
      chunk = new Lines(folded(rows.join("\n")), rows.length);
      this.chunks[number] = chunk;
    }
    return chunk;
  }

  /** A goal's own words: title, id, indicators and their targets. @param {number} goal */
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
    const met = new Uint8Array(this.model.count);
    words.forEach((word, place) => {
      this.#mark(word, met, place);
      this.#markLinked(word, met, place);
    });
    return { met, words: words.length };
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

  /** A goal that has met the words before `place` meets this one too. @param {string} word
   * @param {Uint8Array} met @param {number} place */
  #mark(word, met, place) {
    for (let number = 0; number < this.chunks.length; number += 1) {
      const chunk = this.#chunk(number);
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
    const { model } = this;
    const mark = (
      /** @type {string[]} */ names,
      /** @type {number[]} */ linked,
      /** @type {Int32Array} */ from,
    ) => {
      const holds = names.map((name) => name.includes(word));
      if (!holds.includes(true)) return;
      for (let goal = 0; goal < model.count; goal += 1) {
        if (met[goal] !== place) continue;
        for (let row = from[goal]; row < from[goal + 1]; row += 1) {
          if (holds[linked[row]]) {
            met[goal] = place + 1;
            break;
          }
        }
      }
    };
    mark(this.officers, model.data.owned.officer, model.ownerStarts);
    mark(this.programs, model.data.delivered.program, model.programStarts);
    mark(this.agencies, model.data.crosscuts.agency, model.crosscutStarts);
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
