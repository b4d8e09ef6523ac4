/* global vis */
/* The page of a plain pyvis network: draws the data block with every option of pyvis.
   Texts are never read as markup. */
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const say = (key) => data.words[key];
  const place = document.getElementById("mynetwork");
  const FADED = "rgba(200, 200, 200, 0.4)";

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function size(value) {
    return /^\d+(\.\d+)?$/.test(String(value)) ? `${value}px` : String(value);
  }

  function frame() {
    document.getElementById("heading").textContent = data.heading;
    place.style.height = size(data.height);
    place.style.width = size(data.width);
    place.style.backgroundColor = data.background;
  }

  /** The kinds of nodes in the network, each with its colour and shape. */
  function legend() {
    const seen = new Map();
    for (const node of data.nodes) if (say(node.kind) && !seen.has(node.kind)) seen.set(node.kind, node);
    for (const [kind, node] of seen) {
      const item = element("span", say(kind));
      const sign = document.createElement("i");
      sign.className = `${node.shape} ${node.shapeProperties?.borderDashes ? "dashed" : ""}`;
      sign.style.borderColor = node.color?.border ?? "";
      sign.style.backgroundColor = node.color?.background ?? "";
      item.prepend(sign);
      document.getElementById("legend").append(item);
    }
  }

  /** Nodes and edges as vis-network takes them, from the lists or from a DOT text. */
  function sets() {
    if (!data.dot) return { nodes: new vis.DataSet(data.nodes), edges: new vis.DataSet(data.edges) };
    const parsed = vis.network.convertDot(data.dot.replaceAll('\\"', '"'));
    return { nodes: new vis.DataSet(parsed.nodes), edges: new vis.DataSet(parsed.edges) };
  }

  function settings() {
    const options = JSON.parse(data.options);
    if (data.buttons) {
      const configure = typeof options.configure === "object" ? options.configure : {};
      options.configure = { ...configure, container: document.getElementById("config") };
    }
    return options;
  }

  frame();
  legend();
  const drawn = sets();
  const colours = new Map(drawn.nodes.get().map((node) => [node.id, node.color]));
  const network = new vis.Network(place, drawn, settings());
  globalThis.network = network; // for use in the console, as on pyvis's page

  /** Keep these nodes bright and fade all others; without ids, show all nodes again. */
  function keep(ids) {
    const bright = ids && new Set(ids);
    drawn.nodes.update(
      drawn.nodes.getIds().map((id) => ({
        id,
        color: !bright || bright.has(id) ? (colours.get(id) ?? null) : FADED,
        opacity: !bright || bright.has(id) ? 1 : 0.35,
      })),
    );
  }

  function around(id) {
    return [id, ...network.getConnectedNodes(id)];
  }

  function choice(label, options, changed) {
    const select = document.createElement("select");
    select.setAttribute("aria-label", label);
    select.append(new Option(label, ""));
    for (const [value, text] of options) select.append(new Option(text, value));
    select.addEventListener("change", () => changed(select.value));
    document.getElementById("tools").append(select);
    return select;
  }

  function button(label, pressed) {
    const made = element("button", label);
    made.type = "button";
    made.addEventListener("click", pressed);
    document.getElementById("tools").append(made);
  }

  function selectMenu() {
    const nodes = drawn.nodes.get();
    const named = nodes.map((node, number) => [String(number), String(node.label ?? node.id)]);
    choice(say("select"), named, (number) => {
      const node = nodes[Number(number)];
      keep(number === "" ? null : around(node.id));
      if (number !== "") network.focus(node.id, { scale: 1 });
    });
  }

  function filterMenu() {
    const names = new Set(drawn.nodes.get().flatMap((node) => Object.keys(node)));
    const values = choice(say("value"), [], (value) => {
      const matching = drawn.nodes.get().filter((node) => JSON.stringify(node[property.value]) === value);
      keep(value === "" ? null : matching.map((node) => node.id));
    });
    const property = choice(
      say("property"),
      [...names].sort().map((name) => [name, name]),
      (name) => {
        const found = new Set(drawn.nodes.get().map((node) => JSON.stringify(node[name])));
        found.delete(undefined);
        values.replaceChildren(new Option(say("value"), ""));
        for (const value of [...found].sort()) values.append(new Option(value, value));
      },
    );
    values.before(property);
  }

  if (data.highlight || data.select) {
    network.on("click", (event) => keep(event.nodes.length ? around(event.nodes[0]) : null));
  }
  if (data.select) selectMenu();
  if (data.filter) filterMenu();
  if (data.select || data.filter) button(say("reset"), () => keep(null));
})();
