//! One thing that is asked about: a product as it stands, the delivery, the shop.

use aftersale_ui::{El, Icon, Tone, el, icon, notice, part, safe};

use super::{Deed, Ui, answers, numbered, own, own_words, photos, stars};
use crate::screen::{Card, Screen, Subject, Wrong};
use crate::text;
use crate::told::{Block, Product};

pub fn card(ui: &Ui, screen: &Screen, at: usize) -> El {
    let Some(product) = screen.told_product(at) else { return el("div") };
    let w = &ui.words;
    let inside = match screen.card(at) {
        Card::Ask | Card::Edit => asked(ui, screen, at, product),
        Card::Own => own::own(ui, screen, at),
        Card::Delete => own::deleting(ui, at),
        Card::Queued => notice(Tone::Neutral, el("p").text(text::queued_one(w))),
        Card::Postponed => el("div")
            .child(notice(Tone::Neutral, el("p").text(text::postponed(w))))
            .child(ui.button("button button-quiet", text::postpone_back(w), Deed::Postpone(at, false))),
        Card::Blocked => notice(Tone::Neutral, el("p").text(blocked(ui, product.block))),
    };
    let id = numbered("product-", at);
    let picture = match safe(product.image_url.as_deref()) {
        // The name stands beside it.
        Some(url) => part("img", "item-image").attr("src", url.to_owned()).attr("alt", ""),
        None => part("span", "item-image").child(icon(Icon::Box)),
    };
    let variant = product.variant.as_ref().map(|variant| part("p", "quiet").child(own_words(variant)));
    part("section", "card")
        .attr("aria-labelledby", id.clone())
        .child(
            part("div", "item").child(picture).child(
                part("div", "item-text")
                    .child(
                        ui.frame
                            .part_title(String::new())
                            .attr("id", id)
                            .attr("tabindex", "-1")
                            .child(own_words(&product.name)),
                    )
                    .maybe(variant),
            ),
        )
        .child(inside)
}

fn asked(ui: &Ui, screen: &Screen, at: usize, product: &Product) -> El {
    let w = &ui.words;
    let subject = Subject::Product(at);
    let begun = screen.answers(at).is_some_and(|answers| answers.stars > 0 || answers.begun());
    let missing = screen.wrong.contains(&Wrong::Stars(at));
    let error = missing.then(|| part("p", "error").text(text::needs_stars_of(w, &product.name)));
    let title = screen.editing.map(|_| part("p", "label").text(text::editing(w)));
    // Whatever the stars are, the same follows.
    let more = begun.then(|| {
        part("div", "answers")
            .child(answers::words(ui, screen, at))
            .each(answers::scales(ui, screen, at))
            .child(answers::recommend(ui, screen, at))
            .each(answers::questions(ui, screen, at))
            .maybe(photos::photos(ui, screen, at))
    });
    let later = (!begun).then(|| {
        ui.button("button button-quiet", text::not_arrived(w), Deed::Postpone(at, true))
            .attr("aria-label", text::not_arrived_of(w, &product.name))
    });
    part("div", "asked")
        .maybe(title)
        .child(stars::stars(ui, screen, subject, text::stars(w), &product.name))
        .maybe(error)
        .maybe(more)
        .maybe(later)
}

fn blocked(ui: &Ui, block: Option<Block>) -> String {
    let w = &ui.words;
    match block {
        Some(Block::NotDelivered) => text::block_not_delivered(w),
        Some(Block::Return) => text::block_return(w),
        Some(Block::Claim) => text::block_claim(w),
        Some(Block::Window) => text::block_window(w),
        Some(Block::Other) | None => text::block_other(w),
    }
}

/// The delivery or the shop: stars and nothing else, apart from what was bought.
pub fn service(ui: &Ui, screen: &Screen, subject: Subject) -> El {
    let w = &ui.words;
    let (id, title, question, hint) = if subject == Subject::Delivery {
        ("delivery", text::delivery(w), text::delivery_stars(w), text::delivery_hint(w))
    } else {
        ("shop", text::shop(w), text::shop_stars(w), text::shop_hint(w))
    };
    part("section", "card")
        .attr("aria-labelledby", id)
        .child(ui.frame.part_title(title.clone()).attr("id", id))
        .child(part("p", "hint").text(hint))
        .child(stars::stars(ui, screen, subject, question, &title))
}
