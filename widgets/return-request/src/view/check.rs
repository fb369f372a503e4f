//! All answers once more, each with a way to change it, and what is paid.

use aftersale_api::claim::PhotoRule;
use aftersale_api::returns::{Resolution, ReturnStep, RoadKind};
use aftersale_ui::{El, Tone, el, notice, part};

use super::{Deed, Ui, effects, goods, guides, method, reasons, resolution, road, settlement};
use crate::draft::{Picked, evidence, line_of};
use crate::text;
use crate::wizard::{Quote, Wizard};

pub fn check(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let draft = &wizard.draft;
    let asks = |step| wizard.steps().contains(&step);
    let mut rows = Vec::new();
    if let Some(name) = draft.road.and_then(|kind| road::name(w, kind)).filter(|_| asks(ReturnStep::Road)) {
        rows.push(row(ui, text::check_road(w), el("p").text(name), ReturnStep::Road));
    }
    let mut things = Vec::new();
    for item in &draft.items {
        things.push(el("li").child(thing(ui, wizard, item)));
    }
    rows.push(row(ui, text::check_items(w), part("ul", "goods").each(things), ReturnStep::Items));
    if asks(ReturnStep::Reason) {
        let said = each(ui, wizard, &|item| reason(ui, wizard, item));
        rows.push(row(ui, text::check_reasons(w), said, ReturnStep::Reason));
    }
    if asks(ReturnStep::Resolution) {
        let said = each(ui, wizard, &|item| wanted(ui, wizard, item));
        rows.push(row(ui, text::check_resolutions(w), said, ReturnStep::Resolution));
    }
    if asks(ReturnStep::Method)
        && let Some((name, _)) = draft.method.and_then(|method| method::words(w, method))
    {
        rows.push(row(ui, text::check_method(w), el("p").text(name), ReturnStep::Method));
    }
    let after = match draft.road {
        Some(RoadKind::SomethingWrong | RoadKind::NeverArrived) => {
            part("p", "quiet").text(text::check_claim_text(w))
        }
        _ => accepted(ui, wizard),
    };
    part("div", "asked")
        .child(part("dl", "answers").each(rows))
        .maybe(paid(ui, wizard))
        .maybe(points(ui, wizard))
        .child(after)
}

fn thing(ui: &Ui, wizard: &Wizard, item: &Picked) -> El {
    let said = (item.quantity > 1).then(|| text::pieces(&ui.words, item.quantity));
    match line_of(&wizard.told, &item.line_id) {
        Some(line) => goods(&line.name, line.variant.as_ref(), line.image_url.as_ref(), said),
        None => goods(&item.line_id, None, None, said),
    }
}

/// What is said of each item, under its name where there are several.
fn each(ui: &Ui, wizard: &Wizard, said: &dyn Fn(&Picked) -> Vec<String>) -> El {
    let _ = ui;
    let several = wizard.draft.items.len() > 1;
    let mut blocks = Vec::new();
    for item in &wizard.draft.items {
        let name = several.then(|| {
            part("p", "quiet").child(el("bdi").text(super::name_of(wizard, &item.line_id).to_owned()))
        });
        let mut lines = Vec::new();
        for text in said(item) {
            lines.push(el("p").attr("dir", "auto").text(text));
        }
        blocks.push(el("div").maybe(name).each(lines));
    }
    part("div", "said").each(blocks)
}

fn reason(ui: &Ui, wizard: &Wizard, item: &Picked) -> Vec<String> {
    let w = &ui.words;
    let mut said = Vec::new();
    for (handle, name) in reasons::offered(w, wizard, &item.line_id) {
        if handle == item.reason {
            said.push(name);
        }
    }
    let (photos, comment) = evidence(&wizard.told, wizard.draft.claims(), &item.reason);
    if comment != PhotoRule::Off && !item.comment.is_empty() {
        said.push(item.comment.clone());
    }
    if photos != PhotoRule::Off && !item.photos.is_empty() {
        said.push(text::check_photos(w, item.photos.len() as u32));
    }
    said
}

fn wanted(ui: &Ui, wizard: &Wizard, item: &Picked) -> Vec<String> {
    let Some(wanted) = item.resolution else { return Vec::new() };
    let mut said = vec![resolution::name(&ui.words, wanted)];
    if wanted == Resolution::ExchangeVariant
        && let Some(line) = line_of(&wizard.told, &item.line_id)
        && let Some(variant) = line.variants.iter().find(|one| one.id == item.variant_id)
    {
        said.push(variant.name.clone());
    }
    said
}

/// An answer, and the way to change it.
fn row(ui: &Ui, question: String, answer: El, step: ReturnStep) -> El {
    let change = ui
        .button("button button-quiet", text::change(&ui.words), Deed::Change(step))
        .child(part("span", "hidden").text(question.clone()));
    el("div")
        .child(part("dt", "label").text(question))
        .child(el("dd").child(answer))
        .child(el("dd").child(change))
}

fn paid(ui: &Ui, wizard: &Wizard) -> Option<El> {
    let w = &ui.words;
    if wizard.draft.claims() {
        return None;
    }
    Some(match &wizard.quote {
        Quote::Known(paid) => return settlement::settlement(ui, wizard, paid),
        Quote::None | Quote::Waiting => part("div", "waits")
            .child(part("p", "hidden").text(text::sum_waiting(w)))
            .child(part("div", "skeleton"))
            .child(part("div", "skeleton"))
            .child(part("div", "skeleton")),
        Quote::Failed => {
            let said = el("div").child(el("p").text(text::sum_failed(w))).child(ui.button(
                "button",
                text::retry(w),
                Deed::Quote,
            ));
            notice(Tone::Warn, said)
        }
    })
}

fn points(ui: &Ui, wizard: &Wizard) -> Option<El> {
    match &wizard.quote {
        Quote::Known(paid) if !wizard.draft.claims() => Some(effects::points(ui, paid.points.as_ref()?)),
        _ => None,
    }
}

/// What is agreed to by sending.
fn accepted(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let told = &wizard.told;
    part("div", "accepts")
        .child(part("p", "quiet").text(text::check_accept(w, &told.policy_version)))
        .maybe(guides::policy(ui, wizard))
}
