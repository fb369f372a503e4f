//! What takes one question only: cancelling the order, and the link for a gift's recipient.

use aftersale_ui::{El, el, part};

use super::desk::{Deed, Desk};
use crate::text;
use crate::ui::quiet;
use crate::words::day;

pub fn cancel(desk: &Desk<'_>) -> El {
    let w = &desk.ui.words;
    part("div", "form")
        .child(desk.ui.title(text::cancel_title(w, &desk.case.order.number)))
        .maybe(desk.stop())
        .child(el("p").text(text::do_cancelled(w)))
        .child(quiet(text::cancel_all(w)))
        .child(part("div", "row").child(desk.submit(text::action_cancel(w))).child(desk.button(
            "button",
            text::cancel_keep(w),
            Deed::Leave,
        )))
}

pub fn gift(desk: &Desk<'_>) -> El {
    let w = &desk.ui.words;
    let made = desk.doing.link.as_ref().map(|(link, until)| {
        let until = text::gift_until(w, &day(w, until, &desk.case.order.today_on));
        part("div", "field")
            .child(part("label", "label").attr("for", "link").text(text::gift_link(w)))
            .child(part("p", "hint").attr("id", "link-hint").text(until))
            .child(
                part("input", "input")
                    .attr("id", "link")
                    .attr("type", "url")
                    .attr("dir", "ltr")
                    .flag("readonly", true)
                    .attr("aria-describedby", "link-hint")
                    .attr("value", link.clone()),
            )
    });
    let next = match made {
        Some(_) => desk.button("button button-primary", text::gift_copy(w), Deed::Copy),
        None => desk.submit(text::gift_make(w)),
    };
    part("div", "form")
        .child(desk.ui.title(text::gift_title(w)))
        .maybe(desk.stop())
        .child(el("p").text(text::gift_text(w)))
        .child(quiet(text::gift_careful(w)))
        .maybe(made)
        .child(part("div", "row").child(next).child(desk.back("button button-quiet")))
}
