//! Five stars as a group of native radios, each with its words. The same elements whatever is chosen.

use aftersale_text::Words;
use aftersale_ui::{El, el, part, push_digits};

use super::{Deed, Ui, numbered};
use crate::screen::{Screen, Subject};
use crate::text;

pub const MOST: u32 = 5;
const STAR: &str = "M12 2.6l2.9 6.1 6.7.9-4.9 4.6 1.2 6.7-5.9-3.3-5.9 3.3 1.2-6.7-4.9-4.6 6.7-.9z";

/// Of the group; also the radios' name.
pub fn group_id(subject: Subject) -> String {
    match subject {
        Subject::Product(at) => numbered("stars-", at),
        Subject::Delivery => String::from("stars-delivery"),
        Subject::Shop => String::from("stars-shop"),
    }
}

/// `4 of 5, good`
pub fn rated(w: &Words, stars: u32) -> String {
    let word = match stars {
        1 => text::star_1(w),
        2 => text::star_2(w),
        3 => text::star_3(w),
        4 => text::star_4(w),
        _ => text::star_5(w),
    };
    text::star(w, &w.number(stars), &word)
}

/// The question with its stars; a button takes them back.
pub fn stars(ui: &Ui, screen: &Screen, subject: Subject, question: String, name: &str) -> El {
    let w = &ui.words;
    let chosen = screen.stars(subject);
    let group = group_id(subject);
    let mut radios = Vec::new();
    for stars in 1..=MOST {
        let mut id = group.clone();
        id.push('-');
        push_digits(&mut id, stars);
        radios.push(
            part("label", "star")
                .child(
                    el("input")
                        .attr("type", "radio")
                        .attr("name", group.clone())
                        .attr("id", id)
                        .flag("checked", stars == chosen)
                        .on("change", ui.on(Deed::Rate(subject, stars))),
                )
                .child(drawn())
                .child(el("span").attr("class", "hidden").text(rated(w, stars))),
        );
    }
    let said = if chosen == 0 { text::not_rated(w) } else { rated(w, chosen) };
    let clear = (chosen > 0 && screen.editing.is_none()).then(|| {
        ui.button("button button-quiet", text::clear(w), Deed::Clear(subject))
            .attr("aria-label", text::clear_of(w, name))
    });
    let mut of = String::from(": ");
    of.push_str(name);
    part("fieldset", "choices rating")
        .attr("id", group)
        .child(part("legend", "label").text(question).child(el("span").attr("class", "hidden").text(of)))
        .child(part("div", "stars").on("keydown", ui.on(Deed::Key(subject))).each(radios))
        // The radio says it to who can't see it.
        .child(part("p", "star-word").attr("aria-hidden", "true").text(said))
        .maybe(clear)
}

fn drawn() -> El {
    el("svg").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true").child(el("path").attr("d", STAR))
}

/// Stars that were given, to read.
pub fn given(w: &Words, stars: u32) -> El {
    let mut all = Vec::new();
    for at in 1..=MOST {
        all.push(drawn().attr("class", if at <= stars { "full" } else { "empty" }));
    }
    part("div", "given")
        .child(part("span", "stars").attr("aria-hidden", "true").each(all))
        .child(el("span").text(rated(w, stars)))
}
