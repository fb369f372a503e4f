//! Lines of an order: picture, name, pieces, amount.

use aftersale_api::Order;
use aftersale_api::order::Line;
use aftersale_api::parcel::{Direction, Parcel, ParcelLine};
use aftersale_ui::{El, Icon, el, icon, part};

use crate::ui::{Ui, quiet, safe};
use crate::{state, text, words};

/// Every line, where no parcel shows them.
pub fn all(ui: &Ui, order: &Order) -> El {
    let rows: Vec<El> =
        order.lines.iter().map(|line| row(ui, line, line.quantity, true, pieces(ui, line))).collect();
    let list =
        if rows.is_empty() { quiet(text::items_empty(&ui.words)) } else { part("ul", "items").each(rows) };
    part("section", "card").child(ui.part_title(text::totals_lines(&ui.words))).child(list)
}

pub fn of_parcel(ui: &Ui, order: &Order, parcel: &Parcel) -> El {
    let back = parcel.direction == Direction::Return;
    let rows = lines(order, &parcel.lines).map(|(line, count)| {
        let said = if back { text::pieces(&ui.words, count) } else { packed(ui, order, line, count) };
        row(ui, line, count, !back, said)
    });
    part("ul", "items").each(rows.collect())
}

/// What a return is about.
pub fn of_return(ui: &Ui, order: &Order, pieces: &[ParcelLine]) -> El {
    part("ul", "items").each(
        lines(order, pieces)
            .map(|(line, count)| row(ui, line, count, false, text::pieces(&ui.words, count)))
            .collect(),
    )
}

pub fn unsent(ui: &Ui, order: &Order) -> El {
    let rows = order.lines.iter().filter_map(|line| {
        let count = state::unsent(order, line);
        let said = if count == line.quantity {
            text::pieces(&ui.words, count)
        } else {
            text::pieces_of(&ui.words, &ui.words.number(line.quantity), &ui.words.number(count))
        };
        (count > 0).then(|| row(ui, line, count, true, said))
    });
    part("ul", "items").each(rows.collect())
}

fn lines<'a>(order: &'a Order, pieces: &'a [ParcelLine]) -> impl Iterator<Item = (&'a Line, u32)> {
    pieces.iter().filter_map(|piece| {
        order.lines.iter().find(|line| line.id == piece.line_id).map(|line| (line, piece.quantity))
    })
}

fn pieces(ui: &Ui, line: &Line) -> String {
    text::pieces(&ui.words, line.quantity)
}

/// "1 of 2, the other is not sent yet"
fn packed(ui: &Ui, order: &Order, line: &Line, count: u32) -> String {
    let w = &ui.words;
    let rest = line.quantity.saturating_sub(line.cancelled).saturating_sub(count);
    let (all, here) = (w.number(line.quantity), w.number(count));
    if rest == 0 {
        text::pieces(w, count)
    } else if state::unsent(order, line) == rest {
        text::pieces_waiting(w, &all, rest, &here)
    } else {
        text::pieces_rest(w, &all, rest, &here)
    }
}

fn row(ui: &Ui, line: &Line, count: u32, priced: bool, said: String) -> El {
    let w = &ui.words;
    let picture = match safe(line.image_url.as_deref()) {
        // The name stands beside it.
        Some(url) => part("img", "item-image")
            .attr("src", url.to_owned())
            .attr("alt", "")
            .attr("loading", "lazy")
            .attr("decoding", "async"),
        None => part("span", "item-image").child(icon(Icon::Box)),
    };
    let name = match safe(line.url.as_deref()) {
        Some(url) => part("a", "link").attr("href", url.to_owned()),
        None => el("span"),
    };
    let mut notes = said;
    for (pieces, words) in [
        (line.returned, text::returned_pieces as fn(&_, u32) -> String),
        (line.cancelled, text::cancelled_pieces),
    ] {
        if priced && pieces > 0 {
            notes.push_str(" · ");
            notes.push_str(&words(w, pieces));
        }
    }
    // An amount is for a whole line; a part of one has none.
    let amount = line.total.as_ref().filter(|_| priced && count == line.quantity);
    part("li", "item")
        .child(picture)
        .child(
            part("div", "item-text")
                .child(part("p", "name").child(name.attr("dir", "auto").text(line.name.clone())))
                .maybe(
                    line.variant
                        .as_ref()
                        .map(|variant| part("p", "quiet").child(el("bdi").text(variant.clone()))),
                )
                .child(quiet(notes)),
        )
        .maybe(amount.map(|amount| part("span", "money").text(words::money(w, amount))))
}
