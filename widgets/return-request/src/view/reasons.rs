//! Why each item comes back, with words and photos where the reason asks for them.

use aftersale_api::claim::{ClaimReason, PhotoRule};
use aftersale_text::Words;
use aftersale_ui::{El, part};

use super::{Answer, Deed, Ui, answer, error, group, guides, numbered, photos, twice_numbered};
use crate::draft::{CLAIMS, evidence, line_of, rule};
use crate::text;
use crate::wizard::{Wizard, Wrong};

pub fn title(w: &Words, wizard: &Wizard) -> String {
    if wizard.draft.claims() { text::reason_title_wrong(w) } else { text::reason_title(w) }
}

/// Handles and names, in the order to show.
pub fn offered(w: &Words, wizard: &Wizard, line: &str) -> Vec<(String, String)> {
    let mut offered = Vec::new();
    if wizard.draft.claims() {
        for claim in CLAIMS {
            let own = rule(&wizard.told, true, claim.as_str());
            let name = own.map_or_else(|| claimed(w, claim), |rule| rule.name.clone());
            offered.push((claim.as_str().to_owned(), name));
        }
        return offered;
    }
    let Some(line) = line_of(&wizard.told, line) else { return offered };
    for handle in &line.reasons {
        if let Some(rule) = rule(&wizard.told, false, handle) {
            offered.push((handle.clone(), rule.name.clone()));
        }
    }
    offered
}

fn claimed(w: &Words, claim: ClaimReason) -> String {
    match claim {
        ClaimReason::Damaged => text::claim_damaged(w),
        ClaimReason::Wrong => text::claim_wrong(w),
        _ => text::claim_missing(w),
    }
}

pub fn reasons(ui: &Ui, wizard: &Wizard) -> El {
    let mut blocks = Vec::new();
    for at in 0..wizard.draft.items.len() {
        blocks.extend(one(ui, wizard, at));
    }
    let help = if wizard.draft.claims() { guides::guides(ui, wizard) } else { None };
    part("div", "asked").each(blocks).maybe(help)
}

fn one(ui: &Ui, wizard: &Wizard, at: usize) -> Option<El> {
    let w = &ui.words;
    let item = wizard.draft.items.get(at)?;
    let mut rows = Vec::new();
    for (of, (handle, name)) in offered(w, wizard, &item.line_id).into_iter().enumerate() {
        let answer_ = Answer {
            kind: "radio",
            name: numbered("reason-", at),
            id: twice_numbered("reason-", at, of),
            picked: item.reason == handle,
            blocked: false,
            label: name,
            hint: String::new(),
        };
        rows.push(answer(ui, answer_, Deed::Reason(at, of)));
    }
    let id = numbered("reasons-", at);
    let mut error_id = id.clone();
    error_id.push_str("-error");
    let wrong = error(ui, wizard, &error_id, &|wrong| wrong == Wrong::Reason(at));
    let (photo_rule, comment) = evidence(&wizard.told, wizard.draft.claims(), &item.reason);
    Some(
        part("section", "of-item")
            .child(group(id, super::name_at(wizard, at).to_owned(), wrong).each(rows))
            .maybe((comment != PhotoRule::Off).then(|| words(ui, wizard, at, comment)))
            .maybe((photo_rule != PhotoRule::Off).then(|| photos::photos(ui, wizard, at, photo_rule))),
    )
}

fn words(ui: &Ui, wizard: &Wizard, at: usize, rule: PhotoRule) -> El {
    let w = &ui.words;
    let id = numbered("comment-", at);
    let error_id = numbered("comment-error-", at);
    let said = wizard.draft.items.get(at).map_or("", |item| &item.comment);
    let wrong = error(ui, wizard, &error_id, &|wrong| {
        wrong == Wrong::Comment(at) || matches!(wrong, Wrong::Longer(of, _) if of == at)
    });
    let is_wrong = wrong.is_some();
    let label = if rule == PhotoRule::Required { text::comment(w) } else { text::comment_optional(w) };
    part("div", "field").child(part("label", "label").attr("for", id.clone()).text(label)).maybe(wrong).child(
        part("textarea", "input")
            .attr("id", id)
            .attr("rows", "3")
            .attr("dir", "auto")
            .maybe_attr("aria-describedby", is_wrong.then_some(error_id.as_str()))
            .attr("aria-invalid", if is_wrong { "true" } else { "false" })
            .on("input", ui.on(Deed::Comment(at)))
            .text(said.to_owned()),
    )
}
