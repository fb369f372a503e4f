//! Which items, and how many of each. Those that can't be chosen are shown with the reason and the day.

use aftersale_api::returns::{ReturnBlock, ReturnableLine, RoadKind};
use aftersale_text::Words;
use aftersale_ui::{El, el, part};

use super::{Deed, Ui, day, error, goods, guides, numbered, problem};
use crate::text;
use crate::wizard::{Wizard, Wrong};

pub fn title(w: &Words, wizard: &Wizard) -> String {
    match wizard.draft.road {
        Some(RoadKind::SomethingWrong) => text::items_title_wrong(w),
        Some(RoadKind::NeverArrived) => text::items_title_lost(w),
        _ => text::items_title(w),
    }
}

pub fn items(ui: &Ui, wizard: &Wizard) -> El {
    let mut rows = Vec::new();
    let mut later = Vec::new();
    for (at, line) in wizard.told.lines.iter().enumerate() {
        if wizard.draft.most(line) > 0 {
            rows.push(row(ui, wizard, at, line))
        } else {
            later.push(shut(ui, line))
        }
    }
    let wrong = error(ui, wizard, "items-error", &|wrong| wrong == Wrong::Items);
    let w = &ui.words;
    let none = rows.is_empty();
    let shut = (!later.is_empty()).then(|| {
        part("section", "shut")
            .child(ui.frame.part_title(text::items_shut(w)))
            .child(part("ul", "goods").each(later))
    });
    part("div", "asked")
        .child(
            part("fieldset", "choices choices--stack")
                .attr("id", "items")
                .maybe_attr("aria-describedby", wrong.as_ref().map(|_| "items-error"))
                .child(part("legend", "hidden").text(title(w, wizard)))
                .maybe(wrong)
                .each(rows),
        )
        .maybe(
            (wizard.draft.road == Some(RoadKind::SomethingWrong))
                .then(|| guides::guides(ui, wizard))
                .flatten(),
        )
        .maybe(none.then(|| part("p", "quiet").text(text::items_none(w))))
        .maybe(shut)
}

fn row(ui: &Ui, wizard: &Wizard, at: usize, line: &ReturnableLine) -> El {
    let w = &ui.words;
    let id = numbered("item-", at);
    let mut hint_id = id.clone();
    hint_id.push_str("-hint");
    let item = wizard.draft.items.iter().position(|item| item.line_id == line.line_id);
    let said = match (&line.until_on, wizard.draft.claims()) {
        (Some(until), false) => Some(text::items_until(w, &day(w, until))),
        _ => None,
    };
    let with = (!wizard.draft.claims() && !line.goes_with.is_empty()).then(|| {
        let mut names = String::new();
        for other in &line.goes_with {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(super::name_of(wizard, other));
        }
        part("p", "hint").text(text::items_goes_with(w, &names))
    });
    let most = wizard.draft.most(line);
    let asked = item.filter(|_| most > 1);
    part("div", "answer pick")
        .child(
            part("label", "choice")
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .attr("id", id)
                        .attr("aria-describedby", hint_id.clone())
                        .flag("checked", item.is_some())
                        .on("change", ui.on(Deed::Line(at))),
                )
                .child(goods(&line.name, line.variant.as_ref(), line.image_url.as_ref(), None)),
        )
        .child(part("p", "hint").attr("id", hint_id).text(said.unwrap_or_default()))
        .maybe(with)
        .maybe(asked.map(|item| pieces(ui, wizard, item, most)))
}

fn pieces(ui: &Ui, wizard: &Wizard, at: usize, most: u32) -> El {
    let w = &ui.words;
    let said = wizard.draft.items.get(at).map_or(0, |item| item.quantity);
    let id = numbered("pieces-", at);
    let error_id = numbered("pieces-error-", at);
    let wrong = Wrong::Pieces(at);
    let is_wrong = wizard.wrong.contains(&wrong);
    let mut options = vec![el("option").flag("selected", said == 0).text(text::choose(w))];
    for count in 1..=most {
        options.push(el("option").flag("selected", count == said).text(w.number(count)));
    }
    part("div", "field")
        .child(
            part("label", "label")
                .attr("for", id.clone())
                .text(text::items_pieces(w, super::name_at(wizard, at))),
        )
        .maybe(
            is_wrong
                .then(|| part("p", "error").attr("id", error_id.clone()).text(problem(ui, wizard, wrong))),
        )
        .child(
            part("select", "input")
                .attr("id", id)
                .maybe_attr("aria-describedby", is_wrong.then_some(error_id.as_str()))
                .attr("aria-invalid", if is_wrong { "true" } else { "false" })
                .on("change", ui.on(Deed::Pieces(at)))
                .each(options),
        )
}

/// One that can't come back.
fn shut(ui: &Ui, line: &ReturnableLine) -> El {
    let why = block(&ui.words, line);
    el("li").child(goods(&line.name, line.variant.as_ref(), line.image_url.as_ref(), Some(why)))
}

fn block(w: &Words, line: &ReturnableLine) -> String {
    let Some(block) = line.block else { return text::block_other(w) };
    match (block, &line.until_on) {
        (ReturnBlock::WindowEnded, Some(until)) => text::block_window_ended(w, &day(w, until)),
        (ReturnBlock::WindowEnded, None) => text::block_ended(w),
        (ReturnBlock::Cancelled, _) => text::block_cancelled(w),
        (ReturnBlock::NotDelivered, _) => text::block_not_delivered(w),
        (ReturnBlock::AlreadyReturned, _) => text::block_already_returned(w),
        (ReturnBlock::InClaim, _) => text::block_in_claim(w),
        (ReturnBlock::BundleBlocked, _) => text::block_bundle(w),
        (ReturnBlock::BuyerOnly, _) => text::block_buyer_only(w),
        (ReturnBlock::FinalSale, _) => text::block_final_sale(w),
        (ReturnBlock::Hygiene, _) => text::block_hygiene(w),
        (ReturnBlock::Perishable, _) => text::block_perishable(w),
        (ReturnBlock::MadeToOrder, _) => text::block_made_to_order(w),
        (ReturnBlock::Digital, _) => text::block_digital(w),
        (ReturnBlock::GiftCard, _) => text::block_gift_card(w),
        (ReturnBlock::Hazardous, _) => text::block_hazardous(w),
        (ReturnBlock::Other, _) => text::block_other(w),
    }
}
