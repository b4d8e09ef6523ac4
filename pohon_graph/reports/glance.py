"""An audit at a glance, for a first look: the counts, and each rule with errors on one line."""

from __future__ import annotations

from pohon_graph.explore.crosscut import Matrix
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.reports.sections import sections
from pohon_graph.reports.summary import summary_lines
from pohon_graph.rules.findings import Report
from pohon_graph.texts import language, say


def glance(report: Report, shared: Matrix, *, width: int = WIDTH, colour: bool = False) -> str:
    """A few lines on an audit and on the goals that its trees share with other agencies."""
    page = Page()
    page.heading(say("reports.audit"))
    for tree in report.trees:
        page.say(Words(tree["id"], "strong"), f"  {tree['title']}", indent=2, hang=2)
    for line in summary_lines(report):
        page.say(line)
    found = sections(report, every=True)
    for section in found:
        if section.severity != "error":
            continue
        for of_rule in section.rules:
            outcome, rule = of_rule.outcome, of_rule.outcome.rule
            share = say("reports.share", findings=outcome.findings, population=outcome.population)
            title = rule.titles[language()]
            page.say(Words(rule.code, "error"), f"  {title}: {share}", indent=2, hang=8)
    others = sum(len(section.rules) for section in found if section.severity != "error")
    if others:
        page.say(say("reports.glance.others", count=others), indent=2)
    if shared.cells:
        cells = shared.cells
        page.say(
            say(
                "reports.glance.crosscut",
                shared=sum(cell.shared for cell in cells),
                partners=len({cell.partner for cell in cells}),
                traceable=sum(cell.traceable for cell in cells),
            )
        )
    return page.text(width, colour)
