//! Address, ways to reach the shop, and what else can be done with the order.

use aftersale_api::order::{Action, Address, Order};
use aftersale_ui::{El, el, part};

use crate::ui::{Act, Ui, quiet, safe};
use crate::{text, words};

pub fn address(ui: &Ui, address: &Address) -> El {
    let lines: Vec<El> = std::iter::once(&address.name)
        .chain(&address.lines)
        .map(|line| part("span", "address-line").attr("dir", "auto").text(line.clone()))
        .collect();
    part("section", "address").child(ui.part_title(text::address_title(&ui.words))).child(el("p").each(lines))
}

/// What a code opens, where the token opens only a part.
pub fn locked(ui: &Ui) -> El {
    let w = &ui.words;
    part("section", "locked")
        .child(ui.part_title(text::stub_title(w)))
        .child(quiet(text::stub_text(w)))
        .child(ui.button("button", text::stub_action(w), Act::StartOver))
}

/// `offered` stands at the top of the view already.
pub fn help(ui: &Ui, order: &Order, offered: Option<Action>) -> Option<El> {
    let w = &ui.words;
    let actions: Vec<El> = order
        .actions
        .iter()
        .filter(|action| Some(**action) != offered)
        .filter_map(|action| action_button(ui, "button", *action))
        .collect();
    let mut ways = Vec::new();
    if let Some(contact) = &order.contact {
        if let Some(mail) = &contact.email {
            ways.push(way("mailto:", mail));
        }
        if let Some(phone) = &contact.phone {
            ways.push(way("tel:", phone));
        }
        if let Some(url) = safe(contact.url.as_deref()) {
            ways.push(
                el("li").child(part("a", "link").attr("href", url.to_owned()).text(text::contact_page(w))),
            );
        }
    }
    if actions.is_empty() && ways.is_empty() {
        return None;
    }
    let text = if ways.is_empty() { text::help_none(w) } else { text::help_text(w) };
    let list = (!ways.is_empty()).then(|| part("ul", "ways").each(ways));
    let buttons = (!actions.is_empty()).then(|| part("div", "row actions").each(actions));
    Some(
        part("section", "help")
            .attr("id", "help")
            .attr("tabindex", "-1")
            .child(ui.part_title(text::help_title(w)))
            .child(quiet(text))
            .maybe(list)
            .maybe(buttons),
    )
}

/// Asks the page to do it; `None` for an action this version has no words for.
pub fn action_button(ui: &Ui, name: &'static str, action: Action) -> Option<El> {
    let said = words::action(&ui.words, action)?;
    Some(ui.button(name, said, Act::Do(action)).attr("data-action", action.as_str()))
}

fn way(scheme: &'static str, to: &str) -> El {
    let mut href = String::from(scheme);
    href.extend(to.chars().filter(|character| !character.is_whitespace()));
    el("li").child(part("a", "link").attr("dir", "ltr").attr("href", href).text(to.to_owned()))
}
