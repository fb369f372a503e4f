//! The codes points became: copied, conditions, and turned back while unused.

use aftersale_api::loyalty::{CodeState, Loyalty, WalletCode};
use aftersale_ui::{El, Icon, Tone, badge, el, icon, notice, part};

use super::{Deed, Ui, day, money, numbered, section};
use crate::naming::Naming;
use crate::screen::{Asking, Busy, Screen};
use crate::text;

pub fn codes(ui: &Ui, screen: &Screen, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let (mut open, mut earlier) = (Vec::new(), Vec::new());
    for (at, one) in told.wallet.iter().enumerate() {
        let shown = code(ui, screen, at, one, naming);
        if one.state == CodeState::Unused { open.push(shown) } else { earlier.push(shown) }
    }
    if told.wallet.is_empty() {
        return None;
    }
    let count = w.number(earlier.len() as u32);
    let earlier = (!earlier.is_empty()).then(|| {
        part("details", "earlier")
            .child(part("summary", "summary").text(text::codes_earlier(w, &count)))
            .child(part("ul", "cards").each(earlier))
    });
    let open = (!open.is_empty()).then(|| part("ul", "cards").each(open));
    Some(section(ui, "codes", "codes", text::codes(w)).maybe(open).maybe(earlier))
}

fn code(ui: &Ui, screen: &Screen, at: usize, code: &WalletCode, naming: &Naming) -> El {
    let w = &ui.words;
    let (tone, state) = match code.state {
        CodeState::Unused => (Tone::Good, text::unused(w)),
        CodeState::Used => (Tone::Neutral, text::used(w)),
        CodeState::Expired => (Tone::Neutral, text::code_expired(w)),
        CodeState::Undone | CodeState::Other => (Tone::Neutral, text::code_undone(w)),
    };
    let unused = code.state == CodeState::Unused;
    let mut terms = Vec::new();
    let line = |text: String| part("li", "hint").text(text);
    if let Some(until) = code.expires_on.as_ref().filter(|_| unused) {
        terms.push(line(text::code_until(w, &day(w, until))));
    }
    if unused {
        terms.extend(code.conditions.as_ref().map(|conditions| line(conditions.clone())));
        terms.extend(code.min_order.as_ref().map(|least| line(text::min_order(w, &money(w, least)))));
    }
    let asked = matches!(&screen.asking, Some(Asking::Undo(id)) if *id == code.id);
    let mut below = Vec::new();
    if asked {
        below.push(ask(ui, code, naming));
    } else if unused {
        below.push(buttons(ui, screen, at, code, naming));
    }
    let failed = screen.copied.as_ref().is_some_and(|(id, worked)| *id == code.id && !worked);
    if failed {
        below.push(part("p", "hint").text(text::not_copied(w)));
    }
    let mut name = code.name.clone();
    name.push_str(" · ");
    name.push_str(&money(w, &code.pays));
    let standing = if unused { None } else { Some(badge(tone, state)) };
    part("li", "card")
        .child(
            part("p", "card-title")
                .child(part("bdi", "label").text(name))
                .child(part("span", "price").text(naming.counted(code.points))),
        )
        .child(
            el("p").attr("class", "row").child(part("code", "code").text(code.code.clone())).maybe(standing),
        )
        .maybe((!terms.is_empty()).then(|| part("ul", "terms").each(terms)))
        .each(below)
}

fn buttons(ui: &Ui, screen: &Screen, at: usize, code: &WalletCode, naming: &Naming) -> El {
    let w = &ui.words;
    let copied = screen.copied.as_ref().is_some_and(|(id, worked)| *id == code.id && *worked);
    let (sign, said) = if copied { (Icon::Check, text::copied(w)) } else { (Icon::Copy, text::copy(w)) };
    let copy = part("button", "button")
        .attr("type", "button")
        .attr("id", numbered("copy-", at))
        .attr("aria-label", if copied { text::copied(w) } else { text::copy_of(w, &code.code) })
        .on("click", ui.on(Deed::Copy(at)))
        .child(icon(sign))
        .child(el("span").text(said));
    let undoing = screen.busy == Some(Busy::Undoing);
    let undo = code.undoable.then(|| {
        ui.button("button button-quiet", text::undo(w), Deed::AskUndo(at))
            .attr("id", numbered("undo-", at))
            .attr("aria-label", text::undo_of(w, &code.code, &naming.counted(code.points)))
            .attr("aria-disabled", if undoing || screen.wish.is_some() { "true" } else { "false" })
    });
    part("div", "row").child(copy).maybe(undo)
}

fn ask(ui: &Ui, code: &WalletCode, naming: &Naming) -> El {
    let w = &ui.words;
    let question = el("div")
        .child(part("p", "label").text(text::undo_ask(w, &code.code, &naming.counted(code.points))))
        .child(el("p").text(text::undo_text(w)))
        .child(
            part("div", "row")
                .child(ui.button("button button-primary", text::undo_yes(w), Deed::Undo))
                .child(ui.button("button button-quiet", text::ask_no(w), Deed::Leave)),
        );
    notice(Tone::Neutral, question).attr("id", "ask").attr("tabindex", "-1")
}
