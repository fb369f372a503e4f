//! How reviews come about, for who wants to know: what was received, published and rejected, by stars, and by whose rules.

use aftersale_ui::{El, el, part};

use super::Ui;
use crate::screen::List;
use crate::text;

pub fn open(ui: &Ui, list: &List) -> El {
    let w = &ui.words;
    let head = |name: String| el("th").attr("scope", "col").attr("class", "number").text(name);
    let cell = |count: u32| el("td").attr("class", "number").text(w.number(count));
    let (mut rows, mut received, mut published, mut rejected) = (Vec::new(), 0_u32, 0_u32, 0_u32);
    for count in list.summary.by_stars.iter().rev() {
        received = received.saturating_add(count.received);
        published = published.saturating_add(count.published);
        rejected = rejected.saturating_add(count.rejected);
        rows.push(
            el("tr")
                .child(el("th").attr("scope", "row").text(text::stars(w, count.stars.into())))
                .child(cell(count.received))
                .child(cell(count.published))
                .child(cell(count.rejected)),
        );
    }
    let waiting = received.saturating_sub(published).saturating_sub(rejected);
    let sum = el("tr")
        .child(el("th").attr("scope", "row").text(text::together(w)))
        .child(cell(received))
        .child(cell(published))
        .child(cell(rejected));
    let columns = el("tr")
        .child(el("th").attr("scope", "col").text(text::rating(w)))
        .child(head(text::received(w)))
        .child(head(text::published(w)))
        .child(head(text::rejected(w)));
    let table = part("table", "table")
        .child(part("caption", "label").text(text::counts(w)))
        .child(el("thead").child(columns))
        .child(el("tbody").each(rows))
        .child(el("tfoot").child(sum));
    part("details", "open")
        .child(part("summary", "summary").text(text::open(w)))
        .child(table)
        .maybe((waiting > 0).then(|| part("p", "hint").text(text::waiting(w, waiting))))
        .child(el("p").text(text::moderation(w)))
        .child(el("p").text(text::verification(w)))
        .child(el("p").text(text::payment(w)))
}
