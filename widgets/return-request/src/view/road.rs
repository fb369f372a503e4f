//! The three roads in plain words: what the law gives, what the shop adds, and until when.

use aftersale_api::returns::{Road, RoadKind};
use aftersale_text::Words;
use aftersale_ui::{El, part};

use super::{Answer, Deed, Ui, answer, day, error, group, guides, numbered};
use crate::text;
use crate::wizard::{Wizard, Wrong};

pub fn road(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let mut rows = Vec::new();
    for (at, road) in wizard.told.roads.iter().enumerate() {
        let Some(label) = name(w, road.kind) else { continue };
        let answer_ = Answer {
            kind: "radio",
            name: "road".into(),
            id: numbered("road-", at),
            picked: wizard.draft.road == Some(road.kind),
            blocked: !road.open,
            label,
            hint: about(w, wizard, road),
        };
        rows.push(answer(ui, answer_, Deed::Road(at)));
    }
    let wrong = error(ui, wizard, "road-error", &|wrong| wrong == Wrong::Road);
    part("div", "asked")
        .child(group("road".into(), text::road_legend(w), wrong).each(rows))
        .maybe(nothing_open(w, wizard))
        .maybe(guides::policy(ui, wizard))
}

pub fn name(w: &Words, road: RoadKind) -> Option<String> {
    match road {
        RoadKind::ChangedMind => Some(text::road_changed_mind(w)),
        RoadKind::SomethingWrong => Some(text::road_something_wrong(w)),
        RoadKind::NeverArrived => Some(text::road_never_arrived(w)),
        // What this version has no words for could not be chosen with care.
        RoadKind::Other => None,
    }
}

fn about(w: &Words, wizard: &Wizard, road: &Road) -> String {
    let rights = &wizard.told.rights;
    let mut said = Vec::new();
    match road.kind {
        RoadKind::ChangedMind => {
            match (&rights.return_until_on, road.open) {
                (Some(until), true) => said.push(text::road_until(w, &day(w, until))),
                (Some(until), false) => said.push(text::road_was_until(w, &day(w, until))),
                (None, true) => said.push(text::road_from_delivery(w)),
                (None, false) => said.push(text::road_closed(w)),
            }
            if let Some(until) =
                rights.withdraw_until_on.as_ref().filter(|until| **until >= wizard.told.today_on)
            {
                said.push(text::road_law_withdraw(w, &day(w, until)));
            }
        }
        RoadKind::SomethingWrong => {
            said.push(text::road_wrong_text(w));
            if let Some(until) = &rights.guarantee_until_on {
                said.push(text::road_law_guarantee(w, &day(w, until)));
            }
            if let Some(until) =
                rights.warranty_until_on.as_ref().filter(|until| **until >= wizard.told.today_on)
            {
                said.push(text::road_warranty(w, &day(w, until)));
            }
            if !road.open {
                said.push(text::road_closed(w));
            }
        }
        _ => {
            said.push(text::road_lost_text(w));
            match (&road.from_on, road.open) {
                (Some(from), false) => said.push(text::road_from(w, &day(w, from))),
                (None, false) => said.push(text::road_closed(w)),
                _ => {}
            }
        }
    }
    let mut whole = String::new();
    for one in said {
        if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(&one);
    }
    whole
}

fn nothing_open(w: &Words, wizard: &Wizard) -> Option<El> {
    let none = wizard.told.roads.iter().all(|road| !road.open);
    none.then(|| part("p", "quiet").text(text::nothing_open(w)))
}
