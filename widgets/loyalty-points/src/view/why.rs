//! Why there are so many: every lot with how it came about and what is left of it.

use aftersale_api::loyalty::{Lot, Loyalty};
use aftersale_ui::{El, el, part};

use super::{Ui, cause, day, line, term, waits};
use crate::naming::Naming;
use crate::text;

pub fn why(ui: &Ui, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let mut lots = Vec::new();
    for one in &told.lots {
        lots.push(lot(ui, one, naming));
    }
    if lots.is_empty() {
        return None;
    }
    let mut sums = vec![line("line line--sum", text::available(w), naming.number(told.available))];
    if told.pending > 0 {
        sums.push(line("line line--sum", text::pending(w), naming.number(told.pending)));
    }
    let computed = told.lots.iter().any(|lot| !lot.terms.is_empty());
    Some(
        part("details", "why")
            .child(part("summary", "summary").text(text::why(w, &naming.counted(told.available))))
            .child(part("ol", "lots").each(lots))
            .child(part("ul", "lines").each(sums))
            .maybe(computed.then(|| part("p", "hint").text(text::rounded(w)))),
    )
}

fn lot(ui: &Ui, lot: &Lot, naming: &Naming) -> El {
    let w = &ui.words;
    let when = match (&lot.expires_on, &lot.releases_on) {
        _ if !lot.available && lot.releases_on.is_none() => waits(w, lot.waits_for),
        (_, Some(from)) if !lot.available => text::lot_from(w, &day(w, from)),
        (Some(until), _) => text::lot_until(w, &day(w, until)),
        (None, _) => text::lot_forever(w),
    };
    let mut lines = Vec::new();
    for one in &lot.terms {
        lines.push(term(ui, one, naming));
    }
    lines.push(line("line", text::earned(w), naming.number(lot.points)));
    for (gone, label) in [
        (lot.spent, text::spent(w)),
        (lot.expired, text::lot_expired(w)),
        (lot.taken_back, text::taken_back(w)),
    ] {
        if gone > 0 {
            let mut number = String::from("−");
            number.push_str(&naming.number(gone));
            lines.push(line("line", label, number));
        }
    }
    lines.push(line("line line--sum", text::left(w), naming.number(lot.left)));
    let earned_on = part("span", "quiet").text(day(w, &lot.earned_at.day()));
    part("li", "lot")
        .child(part("p", "lot-name").child(el("bdi").text(cause(w, &lot.cause))).child(earned_on))
        .child(part("ul", "lines").each(lines))
        .child(part("p", "hint").text(when))
}
