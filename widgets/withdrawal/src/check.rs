//! Step two: what will be sent, and one button with the law's words. Nothing is sold, asked or offered here.

use aftersale_api::withdrawal::{Timeliness, WithdrawableLine};
use aftersale_ui::{El, Tone, el, notice, part};

use crate::entry::until;
use crate::form::item;
use crate::screen::{Deed, Screen, Stop};
use crate::text;
use crate::view::{Label, Ui, own, quiet};

pub fn check(ui: &Ui, screen: &Screen) -> El {
    let w = &ui.words;
    let draft = &screen.draft;
    let below = if screen.sending {
        quiet(text::sending(w))
    } else {
        part("p", "change").child(ui.button("button button-quiet", text::change(w), Deed::Change))
    };
    let late = screen.order().filter(|order| order.timeliness == Timeliness::Late);
    part("div", "form")
        .child(ui.step(2))
        .child(ui.frame.title(text::check_title(w)))
        .maybe(screen.stop.map(|why| stop(ui, why)))
        .child(el("p").text(text::statement(w)))
        .child(
            part("dl", "answers")
                .child(row(text::name(w), own(draft.name.trim())))
                .child(row(text::contract(w), own(draft.contract.trim())))
                .child(row(text::scope_said(w), goods(ui, screen)))
                .child(row(text::email_said(w), own(draft.email.trim()))),
        )
        .maybe(late.and_then(|order| until(ui, order)))
        .child(ui.statutory(screen, Label::Confirm))
        .child(below)
}

pub fn row(question: String, answer: El) -> El {
    el("div").child(part("dt", "label").text(question)).child(el("dd").child(answer))
}

/// All of the order, or the items picked; item by item where the order is known.
fn goods(ui: &Ui, screen: &Screen) -> El {
    let all = (!screen.some()).then(|| el("p").text(text::scope_whole(&ui.words)));
    let reached: Vec<(&WithdrawableLine, u32)> = screen.reached();
    let mut rows = Vec::new();
    for (line, pieces) in reached {
        rows.push(item(ui, line, pieces));
    }
    let rows = (!rows.is_empty()).then(|| part("ul", "items").each(rows));
    el("div").maybe(all).maybe(rows)
}

/// Why the last submit did not get through, and what to do.
fn stop(ui: &Ui, why: Stop) -> El {
    let w = &ui.words;
    let (title, explanation) = match why {
        Stop::Broken => (text::stop_broken(w), text::stop_broken_text(w)),
        Stop::Reloaded => (text::stop_reloaded(w), text::stop_broken_text(w)),
        Stop::Outage => (text::stop_outage(w), text::stop_outage_text(w)),
        Stop::Limited(minutes) => (text::stop_limited(w), text::stop_limited_text(w, minutes)),
        Stop::Other => (text::stop_other(w), text::stop_other_text(w)),
    };
    let said = el("div")
        .child(part("p", "label").text(title))
        .child(el("p").text(explanation))
        .child(el("p").text(text::other_ways(w)));
    notice(Tone::Warn, said).attr("id", "trouble").attr("tabindex", "-1")
}
