//! What may help before something is reported or sent; the way on stays right below.

use aftersale_api::order::Guide;
use aftersale_ui::{El, el, part, safe};

use super::Ui;
use crate::text;
use crate::wizard::Wizard;

pub fn guides(ui: &Ui, wizard: &Wizard) -> Option<El> {
    let w = &ui.words;
    let mut rows = Vec::new();
    for one in &wizard.told.guides {
        rows.push(guide(one));
    }
    (!rows.is_empty()).then(|| {
        part("section", "guides")
            .child(ui.frame.part_title(text::guides_title(w)))
            .child(part("p", "quiet").text(text::guides_text(w)))
            .child(part("ul", "goods").each(rows))
    })
}

fn guide(guide: &Guide) -> El {
    let said = guide.text.as_ref().map(|said| part("p", "quiet").text(said.clone()));
    let title = part("p", "name");
    let title = match safe(guide.url.as_deref()) {
        Some(url) => title.child(link(url, guide.title.clone())),
        None => title.text(guide.title.clone()),
    };
    el("li").attr("dir", "auto").child(title).maybe(said)
}

/// Opens beside the page, so that no answer is lost.
pub fn link(url: &str, text: String) -> El {
    el("a").attr("href", url.to_owned()).attr("target", "_blank").attr("rel", "noopener").text(text)
}

/// The shop's own terms.
pub fn policy(ui: &Ui, wizard: &Wizard) -> Option<El> {
    safe(wizard.told.policy_url.as_deref()).map(|url| el("p").child(link(url, text::policy(&ui.words))))
}
