//! Which name stands at a review, as it will be shown.

use aftersale_ui::{El, el, part};

use super::{Deed, Ui, numbered, own_words};
use crate::screen::Screen;
use crate::text;
use crate::told::Style;

/// `None` where there is nothing to choose from.
pub fn names(ui: &Ui, screen: &Screen) -> Option<El> {
    let w = &ui.words;
    let names = &screen.told.as_ref()?.names;
    let chosen = screen.style()?;
    let mut rows = Vec::new();
    let mut shown = String::new();
    for (at, name) in names.iter().enumerate() {
        let label = match name.style {
            Style::Full => text::name_full(w),
            Style::Initial => text::name_initial(w),
            Style::Anonymous => text::name_anonymous(w),
        };
        if name.style == chosen {
            shown.clone_from(&name.shown);
        }
        rows.push(
            part("label", "choice")
                .child(
                    el("input")
                        .attr("type", "radio")
                        .attr("name", "names")
                        .attr("id", numbered("name-", at))
                        .flag("checked", name.style == chosen)
                        .on("change", ui.on(Deed::Name(name.style))),
                )
                .child(el("span").text(label)),
        );
    }
    if shown.is_empty() {
        shown = text::nobody(w);
    }
    let preview =
        part("p", "hint").attr("id", "name-preview").child(own_words(&text::name_preview(w, &shown)));
    Some(
        part("fieldset", "choices")
            .attr("id", "names")
            .attr("aria-describedby", "name-preview")
            .child(part("legend", "label").text(text::names(w)))
            .each(rows)
            .child(preview),
    )
}
