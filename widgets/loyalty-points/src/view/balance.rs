//! How many points there are, what they are worth, and what comes and goes next.

use aftersale_api::loyalty::Loyalty;
use aftersale_ui::{El, el, part};

use super::{Ui, coin, day, money, waits};
use crate::naming::Naming;
use crate::text;

/// The first line answers: how many, and what they are worth.
pub fn header(ui: &Ui, told: &Loyalty, naming: &Naming) -> El {
    let w = &ui.words;
    let worth = told.worth.as_ref().filter(|_| told.available > 0);
    let worth = worth.map(|worth| el("strong").text(text::worth(w, &money(w, worth))));
    let rule = told.worth_rule.as_ref();
    let rule = rule.map(|rule| {
        part("span", "quiet").text(text::rule(w, &money(w, &rule.pays), &naming.counted(rule.points)))
    });
    part("header", "header")
        .child(
            part("p", "name")
                .attr("lang", naming.name.lang.clone())
                .child(coin(naming))
                .child(el("span").text(naming.name.title.clone())),
        )
        .child(ui.frame.title(naming.counted(told.available)))
        .child(part("p", "worth").maybe(worth).maybe(rule))
}

/// What is not available yet, and what expires next where no notice says so.
pub fn facts(ui: &Ui, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let mut facts = Vec::new();
    if told.pending > 0 {
        let when = match &told.releasing {
            Some(next) if next.points < told.pending => {
                text::pending_from(w, &day(w, &next.on), &naming.counted(next.points))
            }
            Some(next) => text::lot_from(w, &day(w, &next.on)),
            None => waits(w, told.lots.iter().find_map(|lot| lot.waits_for)),
        };
        facts.push(fact(text::pending(w), naming.counted(told.pending), when));
    }
    let warned = super::news::warns(told);
    if let Some(next) = told.expiring.as_ref().filter(|_| !warned) {
        let when = text::expires_on(w, next.days, &day(w, &next.on));
        facts.push(fact(text::expires(w), naming.counted(next.points), when));
    }
    let nothing = (told.available == 0 && told.pending == 0 && told.owed == 0).then(|| {
        let before = !told.wallet.is_empty() || told.ways.iter().any(|way| way.done);
        let said = if before { text::nothing_left(w) } else { text::nothing_yet(w) };
        part("p", "nothing").text(said)
    });
    // Who has none has nothing that comes or goes, either.
    nothing.or_else(|| (!facts.is_empty()).then(|| part("dl", "facts").each(facts)))
}

fn fact(name: String, points: String, when: String) -> El {
    part("div", "fact")
        .child(part("dt", "label").text(name))
        .child(el("dd").child(el("span").text(points)).child(part("span", "hint").text(when)))
}
