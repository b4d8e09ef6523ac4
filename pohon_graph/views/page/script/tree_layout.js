// @ts-check
/**
 * The positions of the open cards: a lane for each level from left to right, a parent in the middle of its
 * children, a child of the same level below its parent, and no overlaps.
 */

/**
 * @typedef {object} Forest
 * @property {number[]} roots
 * @property {(goal: number) => number[]} children the open ones
 * @property {(goal: number) => number} lane
 * @property {(goal: number) => {height: number, middle: number}} size `middle` is where lines end
 * @property {number} lanes
 * @property {number} gap between two cards
 * @property {(root: number) => number} rootGap above a tree's first card
 */

/**
 * A placed part of the forest: tops and bottoms by lane, relative to the block.
 * @typedef {object} Block
 * @property {number} goal
 * @property {number} top of the goal itself
 * @property {Float64Array} from
 * @property {Float64Array} to
 * @property {[Block, number][]} parts blocks below the goal, each with its offset
 */

/**
 * The top of every open card.
 * @param {Forest} forest
 * @returns {Map<number, number>}
 */
export function layOut(forest) {
  const all = emptyBlock(-1, forest.lanes);
  for (const root of forest.roots) append(all, place(root, forest), forest.rootGap(root));
  /** @type {Map<number, number>} */
  const tops = new Map();
  settle(all, 0, tops);
  return tops;
}

/** @param {number} goal @param {number} lanes @returns {Block} */
function emptyBlock(goal, lanes) {
  return {
    goal,
    top: 0,
    parts: [],
    from: new Float64Array(lanes).fill(Infinity),
    to: new Float64Array(lanes).fill(-Infinity),
  };
}

/** @param {number} goal @param {Forest} forest @returns {Block} */
function place(goal, forest) {
  const block = emptyBlock(goal, forest.lanes);
  const lane = forest.lane(goal);
  const { height, middle } = forest.size(goal);
  const children = forest.children(goal);
  for (const child of children) {
    if (forest.lane(child) > lane) stack(block, place(child, forest), forest.gap, forest);
  }
  block.top = block.parts.length ? amid(block, forest) - middle : 0;
  // A goal below may be on this goal's lane (the levels are reversed): do not cover it.
  if (block.from[lane] < block.top + height + forest.gap && block.to[lane] > block.top - forest.gap) {
    block.top = block.from[lane] - height - forest.gap;
  }
  block.from[lane] = Math.min(block.from[lane], block.top);
  block.to[lane] = Math.max(block.to[lane], block.top + height);
  for (const child of children) {
    if (forest.lane(child) <= lane) under(block, place(child, forest), forest);
  }
  return block;
}

/** The middle between the first and the last child. @param {Block} block @param {Forest} forest */
function amid(block, forest) {
  const middle = (/** @type {[Block, number]} */ [part, down]) =>
    down + part.top + forest.size(part.goal).middle;
  return (middle(block.parts[0]) + middle(block.parts[block.parts.length - 1])) / 2;
}

/** Put a block below the parts before it, its goal below theirs.
 * @param {Block} block @param {Block} part @param {number} gap @param {Forest} forest */
function stack(block, part, gap, forest) {
  let down = clearance(block, part, gap);
  const last = block.parts[block.parts.length - 1];
  if (last) {
    const bottom = last[1] + last[0].top + forest.size(last[0].goal).height;
    down = Math.max(down, bottom + gap - part.top);
  }
  join(block, part, down === -Infinity ? 0 : down);
}

/** Put a whole tree below all the trees before it.
 * @param {Block} all @param {Block} tree @param {number} gap */
function append(all, tree, gap) {
  const bottom = Math.max(...all.to);
  join(all, tree, bottom === -Infinity ? 0 : bottom + gap - Math.min(...tree.from));
}

/** Put a child of the same level under its parent. @param {Block} block @param {Block} part
 * @param {Forest} forest */
function under(block, part, forest) {
  const bottom = block.top + forest.size(block.goal).height;
  join(block, part, Math.max(clearance(block, part, forest.gap), bottom + forest.gap - part.top));
}

/** The offset that a block needs to be clear of another. @param {Block} block @param {Block} part
 * @param {number} gap */
function clearance(block, part, gap) {
  let down = -Infinity;
  for (let lane = 0; lane < block.to.length; lane += 1) {
    if (block.to[lane] > -Infinity && part.from[lane] < Infinity) {
      down = Math.max(down, block.to[lane] + gap - part.from[lane]);
    }
  }
  return down;
}

/** @param {Block} block @param {Block} part @param {number} down */
function join(block, part, down) {
  block.parts.push([part, down]);
  for (let lane = 0; lane < block.to.length; lane += 1) {
    block.from[lane] = Math.min(block.from[lane], part.from[lane] + down);
    block.to[lane] = Math.max(block.to[lane], part.to[lane] + down);
  }
}

/** @param {Block} block @param {number} down @param {Map<number, number>} tops */
function settle(block, down, tops) {
  if (block.goal >= 0) tops.set(block.goal, block.top + down);
  for (const [part, further] of block.parts) settle(part, down + further, tops);
}
