//! What one order earns, or would with an account.

use aftersale_api::loyalty::{EarningState, OrderEarnings};
use aftersale_ui::{El, el, part, safe};

use super::{Ui, coin, day, line, money, term, waits};
use crate::naming::Naming;
use crate::text;

pub fn earned(ui: &Ui, told: &OrderEarnings, naming: &Naming) -> El {
    let w = &ui.words;
    let points = naming.counted(told.points);
    let title = match told.state {
        EarningState::WouldEarn => text::would_earn(w, &points),
        EarningState::Pending | EarningState::Other => text::order_pending(w, &points),
        EarningState::Available => text::order_available(w, &points),
        EarningState::TakenBack => text::order_taken_back(w, &naming.counted(told.taken_back)),
    };
    let worth = told.worth.as_ref().filter(|_| told.points > 0);
    let worth = worth.map(|worth| el("p").text(text::worth(w, &money(w, worth))));
    let when = match (told.state, &told.releases_on) {
        (EarningState::Pending, Some(from)) => Some(text::lot_from(w, &day(w, from))),
        (EarningState::Pending, None) => Some(waits(w, told.waits_for)),
        (EarningState::WouldEarn, _) => Some(text::would_earn_text(w)),
        _ => None,
    };
    let back = (told.taken_back > 0 && told.state != EarningState::TakenBack)
        .then(|| part("p", "hint").text(text::order_taken_back(w, &naming.counted(told.taken_back))));
    let join = safe(told.join_url.as_deref()).filter(|_| told.state == EarningState::WouldEarn);
    let join =
        join.map(|url| part("a", "button button-primary").attr("href", url.to_owned()).text(text::join(w)));
    let mut terms = Vec::new();
    for one in &told.terms {
        terms.push(term(ui, one, naming));
    }
    let how = (!terms.is_empty()).then(|| {
        let sum: u32 = told.terms.iter().map(|term| term.points).fold(0, u32::saturating_add);
        terms.push(line("line line--sum", text::earned(w), naming.number(sum)));
        part("details", "why")
            .child(part("summary", "summary").text(text::how(w)))
            .child(part("ul", "lines").each(terms))
            .child(part("p", "hint").text(text::rounded(w)))
    });
    part("section", "points")
        .attr("aria-labelledby", "title")
        .child(
            part("header", "header")
                .child(
                    part("p", "name").child(coin(naming)).child(el("span").text(naming.name.title.clone())),
                )
                .child(ui.frame.title(title))
                .maybe(worth)
                .maybe(when.map(|when| part("p", "quiet").text(when)))
                .maybe(back),
        )
        .maybe(join)
        .maybe(how)
}
