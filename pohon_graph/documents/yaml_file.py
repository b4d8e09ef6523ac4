"""Reads YAML into nodes from the events of libyaml's parser. Every scalar stays the text as written.

Events instead of composed nodes keep a tree of 10,000 goals at a quarter of a second, and let an
alias bomb be refused before it is expanded.
"""

from __future__ import annotations

from typing import Any, NamedTuple, NoReturn

from pohon_graph.documents.file_limits import DEPTH, REPEATED, SCALAR
from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Seq, Source, Unreadable
from pohon_graph.documents.quoting import shown

_STANDARD = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    {None, "!", *(_STANDARD + n for n in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map"))}
)


def read_yaml(text: str, source: Source) -> Node:
    """The one document of a YAML file. Notes the reason in `source` and raises Unreadable on failure."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        return _Builder(loader, source, yaml).document()
    except yaml.YAMLError as error:
        _note(error, source, text)
        raise Unreadable from error
    finally:
        loader.dispose()


class _Open(NamedTuple):
    """A collection that has not ended, with its key in the collection above and its anchor."""

    node: Map | Seq
    key: Leaf | None
    anchor: str | None
    tagged: bool


class _Builder:
    """Turns events into nodes with its own stack, so that no depth can exhaust Python's."""

    def __init__(self, loader: Any, source: Source, names: Any) -> None:
        self.next_event = loader.get_event
        self.source = source
        self.names = names
        self.anchors: dict[str, Node] = {}
        self.open_anchors: set[str] = set()
        self.repeated = 0

    def document(self) -> Node:
        names = self.names
        self.next_event()  # the start of the stream
        event = self.next_event()
        if isinstance(event, names.StreamEndEvent):
            self.source.problem(1, "empty")
            raise Unreadable
        node = self._node()
        self.next_event()  # the end of the document
        event = self.next_event()
        if not isinstance(event, names.StreamEndEvent):
            self._stop(event, "several-documents")
        return node

    def _node(self) -> Node:
        """The node that the next events describe, with its content."""
        names, next_event = self.names, self.next_event
        stack: list[_Open] = []
        key: Leaf | None = None
        while True:
            event = next_event()
            kind = type(event)
            node: Node
            if kind is names.ScalarEvent:
                node = self._scalar(event)
            elif kind is names.AliasEvent:
                node = self._alias(event)
            elif kind is names.MappingStartEvent or kind is names.SequenceStartEvent:
                container = (Map if kind is names.MappingStartEvent else Seq)(event.start_mark.line + 1)
                tagged = self._open(event, container, len(stack))
                stack.append(_Open(container, key, event.anchor, tagged))
                key = None
                continue
            else:  # the end of a collection
                closed = stack.pop()
                self.open_anchors.discard(closed.anchor or "")
                node, key = closed.node, closed.key
                if closed.tagged:
                    node = Broken(node.at)
            if not stack:
                return node
            above = stack[-1].node
            if isinstance(above, Seq):
                above.items.append(node)
                above.size += node.size
            elif key is None:
                key = self._key(node)
            else:
                above.entries.append((key, node))
                above.size += node.size
                key = None

    def _scalar(self, event: Any) -> Leaf:
        text: str | None = event.value
        at = event.start_mark.line + 1
        if not text:
            # An empty scalar has no value, but empty quotes are an empty text.
            text = None if event.style in (None, "") else ""
        leaf = Leaf(text, at)
        if event.tag not in _PLAIN_TAGS:
            self._tag(event)
            leaf = Broken(at)
        elif text is not None and len(text) > SCALAR:
            self.source.problem(at, "long-scalar", length=len(text), limit=SCALAR)
            leaf = Broken(at)
        if event.anchor is not None:
            self.anchors[event.anchor] = leaf
        return leaf

    def _alias(self, event: Any) -> Node:
        node = self.anchors.get(event.anchor)
        if event.anchor in self.open_anchors:
            self._stop(event, "inside-itself", name=event.anchor)
        if node is None:
            self._stop(event, "unknown-alias", name=event.anchor)
        self.repeated += node.size
        if self.repeated > REPEATED:
            self._stop(event, "alias-bomb", limit=REPEATED)
        return node

    def _open(self, event: Any, container: Map | Seq, depth: int) -> bool:
        """Begin a collection. True if it has a tag that is not supported."""
        if depth >= DEPTH:
            self._stop(event, "too-deep", limit=DEPTH)
        if event.anchor is not None:
            self.anchors[event.anchor] = container
            self.open_anchors.add(event.anchor)
        if event.tag in _PLAIN_TAGS:
            return False
        self._tag(event)
        return True

    def _key(self, node: Node) -> Leaf:
        if isinstance(node, Leaf):
            return node
        self.source.problem(node.at, "key-not-text")
        return Broken(node.at)

    def _tag(self, event: Any) -> None:
        tag = event.tag.replace(_STANDARD, "!!", 1)
        self.source.problem(event.start_mark.line + 1, "tag", tag=shown(tag))

    def _stop(self, event: Any, key: str, **fields: object) -> NoReturn:
        self.source.problem(event.start_mark.line + 1, key, **fields)
        raise Unreadable


# Messages of libyaml, each with the sentence that explains it to a planner.
_SENTENCES = (
    ("mapping values are not allowed", "yaml-colon"),
    ("mapping keys are not allowed", "yaml-character"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("found character '\\t'", "yaml-tab"),
    ("found a tab character", "yaml-tab"),
    ("cannot start any token", "yaml-character"),
    ("did not find expected key", "yaml-indent"),
    ("did not find expected '-' indicator", "yaml-indent"),
    ("block sequence entries are not allowed", "yaml-indent"),
    ("did not find expected ',' or", "yaml-bracket"),
    ("did not find expected node content", "yaml-bracket"),
    ("unexpected end of stream", "yaml-quote"),
    ("found unexpected document indicator", "yaml-quote"),
    ("unknown escape character", "yaml-escape"),
    ("did not find expected hexdecimal number", "yaml-escape"),
    ("found invalid Unicode character escape code", "yaml-escape"),
    ("undefined tag handle", "yaml-tag-handle"),
    ("did not find expected <document start>", "yaml-after-end"),
    ("exceeded max", "yaml-depth"),
    ("found unexpected ':'", "yaml-colon"),
    ("found incompatible YAML document", "yaml-version"),
    ("found extremely long version number", "yaml-version"),
    ("did not find expected version number", "yaml-version"),
    ("did not find expected digit or '.' character", "yaml-version"),
    ("found an indentation indicator equal to 0", "yaml-block"),
    ("did not find expected comment or line break", "yaml-block"),
    # The messages of these say less than their context does.
    ("scanning a block scalar", "yaml-block"),
    ("scanning an anchor", "yaml-anchor"),
    ("scanning an alias", "yaml-anchor"),
    ("scanning a tag", "yaml-tag-handle"),
    ("parsing a tag", "yaml-tag-handle"),
    ("directive", "yaml-directive"),
)


def _note(error: Any, source: Source, text: str) -> None:
    """Note one sentence about the parser's error, at the line where it stopped."""
    message = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context = getattr(error, "context_mark", None)
    said = f"{message} {getattr(error, 'context', None) or ''}"
    key = next((key for part, key in _SENTENCES if part in said), "yaml")
    # libyaml notices an unclosed quote at the end of the file; the user must look at its start.
    if key == "yaml-quote" and context is not None:
        mark = context
    at = mark.line + 1 if mark is not None else 0
    # libyaml has no separate message for a tab in the indentation.
    if key == "yaml-character" and "\t" in _indentation(text, at):
        key = "yaml-tab"
    for line in (at, at - 1):  # the parser may notice an invisible character one line late
        invisible = _indentation(text, line).strip(" \t")
        if invisible:
            source.problem(line, "yaml-invisible", code=f"U+{ord(invisible[0]):04X}")
            return
    source.problem(at, key, message=message)


def _indentation(text: str, line: int) -> str:
    """The text before the first visible character of a line, with lines counted from 1."""
    lines = text.splitlines()
    written = lines[line - 1] if 0 < line <= len(lines) else ""
    visible = (place for place, char in enumerate(written) if char.isprintable() and char != " ")
    return written[: next(visible, len(written))]
