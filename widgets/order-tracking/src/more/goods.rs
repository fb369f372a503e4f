//! Guides for what was bought, and what fits it.

use aftersale_api::order::{Accessory, Guide, GuidePhase};
use aftersale_ui::{El, Icon, el, icon, part};

use super::shelf::Shelf;
use crate::text;
use crate::ui::{quiet, safe};
use crate::words::money;

/// More is an advertisement.
const FITTING_MAX: usize = 3;

pub fn guides(shelf: &Shelf<'_>) -> Option<El> {
    let w = &shelf.ui.words;
    let mut groups = Vec::new();
    for phase in GuidePhase::ALL.iter().chain([&GuidePhase::Other]) {
        let mut rows = Vec::new();
        for one in &shelf.given.guides {
            if one.phase == *phase {
                rows.push(guide(shelf, one));
            }
        }
        if !rows.is_empty() {
            let name = match phase {
                GuidePhase::Waiting => text::guides_waiting(w),
                GuidePhase::Arrival => text::guides_arrival(w),
                GuidePhase::Use => text::guides_use(w),
                GuidePhase::Other => String::new(),
            };
            let name = (!name.is_empty()).then(|| quiet(name));
            groups.push(el("div").maybe(name).child(part("ul", "guides").each(rows)));
        }
    }
    (!groups.is_empty()).then(|| shelf.section("card", text::guides_title(w)).each(groups))
}

fn guide(shelf: &Shelf<'_>, guide: &Guide) -> El {
    let order = &shelf.given.order;
    let about = guide.product_id.as_ref().filter(|_| order.lines.len() > 1);
    let about = about.and_then(|id| order.lines.iter().find(|line| line.product_id == *id));
    let about = about.map(|line| part("p", "quiet").child(el("bdi").text(line.name.clone())));
    let said = guide.text.as_ref().map(|said| el("p").text(said.clone()));
    el("li")
        .maybe_attr("lang", shelf.given.locale.as_deref())
        .attr("dir", "auto")
        .child(part("p", "name").child(titled(&guide.title, guide.url.as_deref())))
        .maybe(said)
        .maybe(about)
}

/// Nothing is offered while something is wrong: the server holds that too.
pub fn fitting(shelf: &Shelf<'_>) -> Option<El> {
    let given = shelf.given;
    if given.accessories.is_empty() || given.has_problem() {
        return None;
    }
    let rows = given.accessories.iter().take(FITTING_MAX).map(|one| accessory(shelf, one)).collect();
    let list = part("ul", "items").each(rows);
    Some(shelf.section("card", text::fitting_title(&shelf.ui.words)).child(list))
}

fn accessory(shelf: &Shelf<'_>, one: &Accessory) -> El {
    let picture = match safe(one.image_url.as_deref()) {
        // The name stands beside it.
        Some(url) => part("img", "item-image")
            .attr("src", url.to_owned())
            .attr("alt", "")
            .attr("loading", "lazy")
            .attr("decoding", "async"),
        None => part("span", "item-image").child(icon(Icon::Box)),
    };
    let name = part("p", "name").child(titled(&one.name, Some(&one.url)));
    part("li", "item")
        .child(picture)
        .child(part("div", "item-text").child(name))
        .child(part("span", "money").text(money(&shelf.ui.words, &one.price)))
}

/// A link where there is an address that may stand in one.
fn titled(title: &str, url: Option<&str>) -> El {
    let name = match safe(url) {
        Some(url) => part("a", "link").attr("href", url.to_owned()),
        None => el("span"),
    };
    name.attr("dir", "auto").text(title.to_owned())
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Some("https://shop.example/x"), true)]
    #[case(Some("/x"), true)]
    #[case(Some("javascript:alert(1)"), false)]
    #[case(Some("data:text/html,x"), false)]
    #[case(Some(""), false)]
    #[case(None, false)]
    fn only_an_address_that_is_safe_becomes_a_link(#[case] url: Option<&str>, #[case] links: bool) {
        let html = titled("Wash by hand", url).to_html();
        assert_eq!(html.contains("href"), links, "{html}");
        assert!(html.contains("Wash by hand"));
    }
}
