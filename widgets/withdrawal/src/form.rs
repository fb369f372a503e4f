//! Step one: name, order number, address for the receipt; and where the order is known, all of it or single items.
//! Never a reason.

use aftersale_api::withdrawal::{Exemption, Withdrawable, WithdrawableLine};
use aftersale_ui::{El, Field, Icon, Tone, el, field, icon, notice, part, push_digits};

use crate::entry::until;
use crate::screen::{Deed, Entry, Note, Screen, Wrong};
use crate::text;
use crate::view::{Ui, own, quiet};
use crate::words::exemption;

/// More pieces of one line than this are withdrawn from all together.
const PIECES_MAX: u32 = 100;

pub fn form(ui: &Ui, screen: &Screen) -> El {
    let w = &ui.words;
    let order = screen.order();
    part("form", "form")
        .attr("novalidate", "")
        .attr("aria-labelledby", "title")
        .on("submit", ui.on(Deed::Review))
        .on("input", ui.on(Deed::Type))
        .child(ui.step(1))
        .child(ui.frame.title(text::form_title(w)))
        .child(quiet(text::form_intro(w)))
        .maybe(screen.note.map(|why| note(ui, why)))
        .maybe(order.and_then(|order| until(ui, order)))
        .maybe(summary(ui, screen))
        .child(entry(ui, screen, Entry::Name))
        .child(entry(ui, screen, Entry::Contract))
        .child(entry(ui, screen, Entry::Email))
        .maybe(order.map(|order| goods(ui, screen, order)))
        .child(part("button", "button button-primary").attr("type", "submit").text(text::go_on(w)))
}

/// Why the order is not shown; it stops nobody.
fn note(ui: &Ui, why: Note) -> El {
    let w = &ui.words;
    let (said, again) = match why {
        Note::Access => (text::note_access(w), false),
        Note::Away(again) => (text::note_away(w), again),
    };
    let retry = again.then(|| ui.button("button button-quiet", text::note_retry(w), Deed::Retry));
    notice(Tone::Neutral, el("div").child(el("p").text(said)).maybe(retry))
}

fn label(ui: &Ui, entry: Entry) -> String {
    let w = &ui.words;
    match entry {
        Entry::Name => text::name(w),
        Entry::Contract => text::contract(w),
        Entry::Email => text::email(w),
    }
}

fn entry(ui: &Ui, screen: &Screen, entry: Entry) -> El {
    let w = &ui.words;
    let (hint, kind, autocomplete, ids) = match entry {
        Entry::Name => (String::new(), "text", "name", ["", "name-error"]),
        // No token of the standard names an order number.
        Entry::Contract => {
            (text::contract_hint(w), "text", "off", ["contract-hint", "contract-hint contract-error"])
        }
        Entry::Email => (text::email_hint(w), "email", "email", ["email-hint", "email-hint email-error"]),
    };
    let (hint_id, error_id) = match entry {
        Entry::Name => ("name-hint", "name-error"),
        Entry::Contract => ("contract-hint", "contract-error"),
        Entry::Email => ("email-hint", "email-error"),
    };
    let wrong = screen
        .wrong
        .iter()
        .find(|wrong| **wrong == Wrong::Missing(entry) || **wrong == Wrong::TooLong(entry));
    let written = Field {
        id: entry.id(),
        label: &label(ui, entry),
        hint: &hint,
        error: &wrong.map(|wrong| problem(ui, *wrong)).unwrap_or_default(),
        value: screen.draft.entry(entry),
        kind,
        autocomplete,
        inputmode: kind,
        described_by: ids,
    };
    field(&written, hint_id, error_id)
}

/// What stands at a wrong answer, and in the summary.
fn problem(ui: &Ui, wrong: Wrong) -> String {
    let w = &ui.words;
    match wrong {
        Wrong::Missing(Entry::Name) => text::needs_name(w),
        Wrong::Missing(Entry::Contract) => text::needs_contract(w),
        Wrong::Missing(Entry::Email) => text::needs_email(w),
        Wrong::TooLong(entry) => text::needs_shorter(w, &label(ui, entry)),
        Wrong::Items => text::needs_items(w),
    }
}

/// The same words as at the fields, each a way there; a fragment does not reach into a shadow root.
fn summary(ui: &Ui, screen: &Screen) -> Option<El> {
    let mut entries = Vec::new();
    for wrong in &screen.wrong {
        let to = match wrong {
            Wrong::Missing(Entry::Name) | Wrong::TooLong(Entry::Name) => "#name",
            Wrong::Missing(Entry::Contract) | Wrong::TooLong(Entry::Contract) => "#contract",
            Wrong::Missing(Entry::Email) | Wrong::TooLong(Entry::Email) => "#email",
            Wrong::Items => "#items input:enabled",
        };
        entries.push(el("li").child(ui.button("link", problem(ui, *wrong), Deed::Go(to))));
    }
    let count = entries.len() as u32;
    (count > 0).then(|| {
        part("div", "error-summary notice notice--bad")
            .attr("id", "summary")
            .attr("tabindex", "-1")
            .child(part("p", "label").text(text::errors(&ui.words, count)))
            .child(el("ul").each(entries))
    })
}

/// The order's lines: all of them, or those that are picked.
fn goods(ui: &Ui, screen: &Screen, order: &Withdrawable) -> El {
    let w = &ui.words;
    let scope = screen.choice().map(|_| {
        part("fieldset", "choices choices--stack")
            .child(part("legend", "label").text(text::scope(w)))
            .child(way(ui, screen, false))
            .child(way(ui, screen, true))
    });
    let some = screen.some();
    let mut rows = Vec::new();
    for (at, line) in order.lines.iter().enumerate() {
        rows.push(if some { pick(ui, screen, line, at) } else { item(ui, line, line.quantity) });
    }
    let is_wrong = some && screen.wrong.contains(&Wrong::Items);
    let error = is_wrong.then(|| part("p", "error").attr("id", "items-error").text(text::needs_items(w)));
    let list = if some {
        part("fieldset", "items choices")
            .attr("id", "items")
            .maybe_attr("aria-describedby", is_wrong.then_some("items-error"))
            .child(part("legend", "label").text(text::items(w)))
            .maybe(error)
            .each(rows)
    } else {
        part("ul", "items").each(rows)
    };
    part("div", "goods").maybe(scope).child(list)
}

fn way(ui: &Ui, screen: &Screen, some: bool) -> El {
    let w = &ui.words;
    let (id, words) = if some { ("some", text::scope_some(w)) } else { ("whole", text::scope_whole(w)) };
    part("label", "choice")
        .child(
            el("input")
                .attr("type", "radio")
                .attr("name", "scope")
                .attr("id", id)
                .flag("checked", some == screen.draft.some)
                .on("change", ui.on(Deed::Some(some))),
        )
        .child(el("span").text(words))
}

/// A line with a box to tick, and how many pieces of it.
fn pick(ui: &Ui, screen: &Screen, line: &WithdrawableLine, at: usize) -> El {
    let w = &ui.words;
    let id = numbered("item-", at);
    let hint_id = numbered("item-hint-", at);
    let hints = hints(ui, line, line.quantity, true);
    let hinted = !hints.is_empty();
    let picked = screen.draft.picked(line);
    let count = picked.filter(|_| line.quantity > 1).map(|picked| {
        let id = numbered("pieces-", at);
        let mut options = Vec::new();
        for count in 1..=line.quantity.min(PIECES_MAX) {
            options.push(el("option").flag("selected", count == picked.quantity).text(w.number(count)));
        }
        if line.quantity > PIECES_MAX {
            let all = picked.quantity > PIECES_MAX;
            options.push(el("option").flag("selected", all).text(w.number(line.quantity)));
        }
        part("div", "field")
            .child(part("label", "label").attr("for", id.clone()).text(text::pieces_of(w, &line.name)))
            .child(part("select", "input").attr("id", id).on("change", ui.on(Deed::Pieces(at))).each(options))
    });
    part("div", "item")
        .child(
            part("label", "choice")
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .attr("id", id)
                        .flag("checked", picked.is_some() && line.quantity > 0)
                        .flag("disabled", line.quantity == 0)
                        .maybe_attr("aria-describedby", hinted.then_some(hint_id.as_str()))
                        .on("change", ui.on(Deed::Line(at))),
                )
                .child(name(ui, &line.name, line.variant.as_deref(), line.quantity)),
        )
        .maybe(hinted.then(|| part("div", "item-text").attr("id", hint_id).each(hints)))
        .maybe(count)
}

/// A line to read.
pub fn item(ui: &Ui, line: &WithdrawableLine, pieces: u32) -> El {
    part("li", "item")
        .child(name(ui, &line.name, line.variant.as_deref(), pieces))
        .each(hints(ui, line, pieces, false))
}

/// `Dripper`, and below it `White · 2 pieces`.
pub fn name(ui: &Ui, name: &str, variant: Option<&str>, pieces: u32) -> El {
    let mut more = String::new();
    if pieces > 1 {
        if variant.is_some() {
            more.push_str(" · ");
        }
        more.push_str(&text::pieces(&ui.words, pieces));
    }
    let said = (variant.is_some() || !more.is_empty())
        .then(|| part("span", "quiet").maybe(variant.map(own)).text(more));
    part("span", "name").child(own(name)).maybe(said)
}

fn hints(ui: &Ui, line: &WithdrawableLine, pieces: u32, to_pick: bool) -> Vec<El> {
    let mut hints = Vec::new();
    if pieces == 0 {
        hints.push(quiet(text::gone(&ui.words)));
    }
    hints.extend(line.exempt.map(|why| exempt(ui, why, to_pick)));
    hints
}

/// Why the law leaves an item out; it may be declared, or is, all the same.
pub fn exempt(ui: &Ui, why: Exemption, to_pick: bool) -> El {
    let w = &ui.words;
    let mut said = exemption(w, why);
    said.push(' ');
    said.push_str(&if to_pick { text::exempt_still(w) } else { text::exempt_included(w) });
    part("p", "exempt").child(icon(Icon::Alert)).child(el("span").text(said))
}

/// `item-3`
pub fn numbered(name: &str, at: usize) -> String {
    let mut id = String::from(name);
    push_digits(&mut id, at as u32);
    id
}

/// What the option at that place stands for.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is picked"))]
pub fn pieces_at(place: u32) -> u32 {
    // The last one is all of them; what is more than there is, is all.
    if place >= PIECES_MAX { u32::MAX } else { place + 1 }
}
