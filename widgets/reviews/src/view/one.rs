//! One review: what somebody wrote, as they wrote it, and what the shop knows of it.
//!
//! Texts of others are texts: no link, no markup is made of them, and each has a direction of its own.

use aftersale_api::review::{PublishedReview, ReviewPhoto, ShopReply};
use aftersale_ui::{El, Tone, badge, el, part, safe};

use super::{Ui, day, numbered, stars};
use crate::said::{is_language, plain};
use crate::screen::Screen;
use crate::text;

pub fn one(ui: &Ui, screen: &Screen, at: usize, review: &PublishedReview) -> El {
    let w = &ui.words;
    let name = match &review.name {
        Some(name) => part("bdi", "name").attr("translate", "no").text(plain(name)),
        None => part("span", "name").text(text::nameless(w)),
    };
    let rated = text::rated(w, &w.number(review.stars.into()));
    let edited = review.edited.then(|| el("span").text(text::edited(w)));
    let words = plain(&review.text);
    let words = (!words.is_empty()).then(|| theirs("p", "words", words, &review.lang));
    part("li", "review")
        .attr("id", numbered("review-", at))
        .attr("tabindex", "-1")
        .child(
            part("div", "review-head")
                .child(stars::drawn(u32::from(review.stars.min(5)) * 100, rated))
                .child(
                    part("p", "by")
                        .child(name)
                        .child(part("span", "quiet").child(day(w, &review.sent_on)).maybe(edited)),
                ),
        )
        .maybe(words)
        .maybe(photos(ui, screen, review))
        .maybe(facts(ui, review))
        .child(standing(ui, review))
        .maybe(review.reply.as_ref().map(|reply| answer(ui, reply)))
}

/// What somebody wrote, in whatever language they did.
fn theirs(tag: &'static str, name: &'static str, text: String, lang: &str) -> El {
    part(tag, name)
        .attr("dir", "auto")
        .maybe_attr("lang", Some(lang).filter(|lang| is_language(lang)))
        .text(text)
}

/// Each is a link to the whole picture.
fn photos(ui: &Ui, screen: &Screen, review: &PublishedReview) -> Option<El> {
    let mut shown = Vec::new();
    for photo in &review.photos {
        if let Some(url) = safe(photo.url.as_deref()) {
            shown.push(el("li").child(picture(ui, screen, url, photo, shown.len())));
        }
    }
    (!shown.is_empty()).then(|| part("ul", "photos").each(shown))
}

fn picture(ui: &Ui, screen: &Screen, url: &str, photo: &ReviewPhoto, at: usize) -> El {
    let w = &ui.words;
    // What the API names by path is below its base.
    let mut whole = String::new();
    if url.starts_with("/v1/") {
        whole.push_str(&screen.base);
    }
    whole.push_str(url);
    let alt = plain(&photo.alt);
    let alt = if alt.is_empty() { text::photo(w, &w.number(at as u32 + 1)) } else { alt };
    part("a", "photo")
        .attr("href", whole.clone())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .child(el("img").attr("src", whole).attr("alt", alt).attr("loading", "lazy"))
        .child(el("span").attr("class", "hidden").text(text::new_tab(w)))
}

/// What was bought, whether it is recommended, and what the shop asked.
fn facts(ui: &Ui, review: &PublishedReview) -> Option<El> {
    let w = &ui.words;
    let mut rows = Vec::new();
    let row = |name: El, what: El| part("div", "fact").child(name).child(what);
    if let Some(variant) = &review.variant {
        let what = el("dd").child(el("bdi").text(plain(variant)));
        rows.push(row(el("dt").text(text::variant(w)), what));
    }
    if let Some(recommends) = review.recommend {
        let said = if recommends { text::yes(w) } else { text::no(w) };
        rows.push(row(el("dt").text(text::recommends(w)), el("dd").text(said)));
    }
    for answer in &review.answers {
        let question = el("dt").attr("dir", "auto").text(plain(&answer.question));
        rows.push(row(question, el("dd").child(el("bdi").text(plain(&answer.answer)))));
    }
    (!rows.is_empty()).then(|| part("dl", "facts").each(rows))
}

/// Whether it is known that the author bought it, and what they got for writing.
fn standing(ui: &Ui, review: &PublishedReview) -> El {
    let w = &ui.words;
    let (sign, why) = if review.verified {
        (badge(Tone::Good, text::verified(w)), text::verified_text(w))
    } else {
        (part("span", "badge badge--neutral").text(text::unverified(w)), text::unverified_text(w))
    };
    let incentive = review.incentive.as_ref().map(|what| {
        part("p", "standing")
            .child(part("span", "badge badge--neutral").text(text::incentive(w)))
            .child(part("span", "hint").text(text::incentive_text(w)))
            .child(part("bdi", "hint").text(plain(what)))
    });
    el("div")
        .attr("class", "standings")
        .child(part("p", "standing").child(sign).child(part("span", "hint").text(why)))
        .maybe(incentive)
}

fn answer(ui: &Ui, reply: &ShopReply) -> El {
    let w = &ui.words;
    part("div", "reply")
        .child(
            part("p", "by")
                .child(part("span", "name").text(text::reply(w)))
                .child(part("span", "quiet").child(day(w, &reply.on))),
        )
        .child(theirs("p", "words", plain(&reply.text), ""))
}
