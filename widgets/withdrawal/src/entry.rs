//! The way in: one button with the law's words, legible at once, and until when.

use aftersale_api::withdrawal::{Timeliness, Withdrawable};
use aftersale_ui::{El, Tone, el, notice, part};

use crate::screen::Screen;
use crate::text;
use crate::view::{Label, Ui, quiet};
use crate::words::{day, moment};

pub fn entry(ui: &Ui, screen: &Screen) -> El {
    let w = &ui.words;
    let known = screen.known.as_ref();
    part("section", "entry")
        .attr("aria-labelledby", "title")
        .maybe(known.map(|known| quiet(text::of_order(w, &known.order_number))))
        .child(ui.frame.title(text::title(w)))
        .child(el("p").text(text::intro(w)))
        .maybe(known.and_then(|known| until(ui, known)))
        .maybe(known.and_then(|known| declared(ui, known)))
        .child(ui.statutory(screen, Label::Entry))
}

/// The last day; a late declaration is received, too.
pub fn until(ui: &Ui, known: &Withdrawable) -> Option<El> {
    let w = &ui.words;
    Some(match (known.timeliness, &known.last_on) {
        (Timeliness::Late, Some(last)) => notice(Tone::Warn, el("p").text(text::late(w, &day(w, last)))),
        (Timeliness::Timely, Some(last)) => el("p").text(text::until(w, &day(w, last))),
        (Timeliness::Timely, None) => el("p").text(text::not_begun(w)),
        _ => return None,
    })
}

/// What was declared before: it needs no second time, and is not refused one.
fn declared(ui: &Ui, known: &Withdrawable) -> Option<El> {
    let w = &ui.words;
    let mut told = Vec::new();
    for one in &known.declared {
        told.push(el("li").text(text::declared(w, &moment(w, &one.received_at), &one.number)));
    }
    (!told.is_empty()).then(|| notice(Tone::Neutral, el("ul").each(told)))
}
