// @ts-check
/** Reads the packed data. `packed_format.json` names its columns, and `packed_format.py` writes it. */

/** @typedef {typeof import("../packed_format.json")} Format */

/**
 * The names of a table's columns in one form.
 * @template T @template {string} Form
 * @typedef {T extends Record<Form, infer Columns> ? keyof Columns : never} Names
 */

/**
 * A table as the script uses it; `counts` have become the first row of each part.
 * @template T
 * @typedef {{ count: number } & Record<Names<T, "lines">, Lines> & Record<Names<T, "numbers">, number[]>
 *   & Record<Names<T, "words">, string[]> & Record<Names<T, "counts">, Int32Array>
 *   & Record<Names<T, "sparse">, Record<number, any>> & Record<Names<T, "whole">, any>} Table
 */

/**
 * @typedef {{ [Name in Exclude<keyof Format, "report">]: Table<Format[Name]> } & {
 *   report: Table<Format["report"]> | null,
 *   trees: { id: string, title: string, caption: string[], period: string, year: number, years: number[],
 *     agency: number, levels: number[] }[],
 *   levels: { key: string, name: string[], note: string[] }[],
 *   officers: any[], programs: any[], agencies: any[], official: any[],
 *   opens: { focus: number, level: number, partner: number } }} Data
 */

/** A column of texts: one string with a line for each row. A row is cut out only on demand. */
export class Lines {
  /** @param {string} text @param {number} count */
  constructor(text, count) {
    this.text = text;
    this.count = count;
    this.starts = new Int32Array(count + 1);
    let from = 0;
    for (let row = 1; row < count; row += 1) {
      from = text.indexOf("\n", from) + 1;
      this.starts[row] = from;
    }
    this.starts[count] = text.length + 1;
  }

  /** @param {number} row @returns {string} */
  at(row) {
    return this.text.slice(this.starts[row], this.starts[row + 1] - 1);
  }
}

/** @param {any} values one value for all rows, or a value for each @param {number} count */
const unfolded = (values, count) => (Array.isArray(values) ? values : new Array(count).fill(values));

/** The first row of each part of a child table. @param {any} counts @param {number} count */
function starts(counts, count) {
  const many = Array.isArray(counts);
  const found = new Int32Array(count + 1);
  for (let row = 0; row < count; row += 1) found[row + 1] = found[row] + (many ? counts[row] : counts);
  return found;
}

/** @type {Record<string, (values: any, count: number) => any>} */
const READERS = {
  lines: (text, count) => new Lines(text, count),
  numbers: unfolded,
  words: unfolded,
  counts: starts,
  sparse: (rows) => rows,
  whole: (values) => values,
};

/** @param {any} packed the data block @returns {Data} */
export function unpacked(packed) {
  const found = { ...packed };
  for (const [name, columns] of Object.entries(packed.format)) {
    const table = packed[name];
    if (!table) continue;
    found[name] = { count: table.count };
    for (const [column, form] of Object.entries(columns))
      found[name][column] = READERS[form](table[column], table.count);
  }
  return found;
}
