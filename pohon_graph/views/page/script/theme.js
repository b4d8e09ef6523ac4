// @ts-check
/** Colours, type and measures of the picture. */

/**
 * @typedef {object} Theme
 * @property {string} paper @property {string} lane @property {string} laneEdge
 * @property {string} card @property {string} edge @property {string} ink @property {string} quiet
 * @property {string} line @property {string} path @property {string} focus
 * @property {string[]} threads of other parents, each also with a letter
 * @property {Record<string, {fill: string, ink: string, edge: string}>} severity
 */

/** Okabe and Ito's order, in which colour-blind readers can distinguish every pair; `ink` reads on `fill`. */
const LEVELS = [
  { fill: "#0072B2", ink: "#ffffff" },
  { fill: "#56B4E9", ink: "#10161d" },
  { fill: "#009E73", ink: "#10161d" },
  { fill: "#E69F00", ink: "#10161d" },
  { fill: "#D55E00", ink: "#10161d" },
  { fill: "#CC79A7", ink: "#10161d" },
  { fill: "#F0E442", ink: "#10161d" },
  { fill: "#8A8F98", ink: "#10161d" },
];

/** @param {number} rank */
export const levelColour = (rank) => LEVELS[((rank % LEVELS.length) + LEVELS.length) % LEVELS.length];

/** @type {Record<"light" | "dark", Theme>} */
export const THEMES = {
  light: {
    paper: "#f4f6f8",
    lane: "#eaeef2",
    laneEdge: "#d3dae1",
    card: "#ffffff",
    edge: "#b3bdc8",
    ink: "#151b22",
    quiet: "#46515d",
    line: "#7b8794",
    path: "#151b22",
    focus: "#0b57d0",
    threads: ["#0072B2", "#B84A00", "#007A58", "#8C4A78"],
    severity: {
      error: { fill: "#fde3df", ink: "#151b22", edge: "#b3261e" },
      warning: { fill: "#fff0c9", ink: "#151b22", edge: "#8a5a00" },
      info: { fill: "#e1ecfb", ink: "#151b22", edge: "#2b5fa8" },
    },
  },
  dark: {
    paper: "#12171d",
    lane: "#181f27",
    laneEdge: "#2a343f",
    card: "#222b35",
    edge: "#4a5765",
    ink: "#f1f4f7",
    quiet: "#bcc6d0",
    line: "#8794a1",
    path: "#f1f4f7",
    focus: "#8ab4ff",
    threads: ["#56B4E9", "#E69F00", "#35C79B", "#E3A1C6"],
    severity: {
      error: { fill: "#4a1d1a", ink: "#f1f4f7", edge: "#ff8a80" },
      warning: { fill: "#433208", ink: "#f1f4f7", edge: "#ffca55" },
      info: { fill: "#1c304b", ink: "#f1f4f7", edge: "#8ab4ff" },
    },
  },
};

/** A theme without shades, for readers whose system is set to more contrast. @param {Theme} theme
 * @returns {Theme} */
export function strengthened(theme) {
  const { ink } = theme;
  const base = theme === THEMES.dark ? "#000000" : "#ffffff";
  const same = { quiet: ink, edge: ink, line: ink, laneEdge: ink, threads: [ink] };
  return { ...theme, paper: base, lane: base, card: base, ...same };
}

export const FAMILY = '"Segoe UI", Arial, sans-serif';

/** @param {number} size pixels @param {number} weight */
export const font = (size, weight = 400) => `${weight} ${size}px ${FAMILY}`;

export const CARD = {
  width: 200,
  bar: 20,
  pad: 8,
  title: 13,
  titleLine: 16,
  text: 12,
  textLine: 15.5,
  note: 11,
  noteLine: 13.5,
  radius: 6,
  tag: 24,
  tagGap: 7,
  badge: 18,
  knob: 11,
};

export const GRID = { lane: 242, gap: 16, rootGap: 34, treeGap: 92, treeName: 54, head: 44, margin: 22 };

/** Below this scale the text of a card cannot be read, so a card shows its number only. */
export const READABLE = 0.42;
/** The scale below which the picture never opens: titles are 9 pixels high or more. */
export const OPENING = 9 / 13;
/** The scale for reading if the picture has to be moved anyway. */
export const COMFORTABLE = 0.9;
