//! How a delivery went: one question with two answers, and a field for more.
//!
//! Asked where the server says so, and only there; an answer can be changed as long as the server takes one.

use aftersale_api::parcel::{DeliveryVote, ParcelAction};
use aftersale_ui::{El, Tone, el, notice, part};

use super::shelf::{Deed, Done, Shelf};
use crate::text;
use crate::ui::quiet;

/// What the server takes, in characters.
const TEXT_MAX: &str = "500";

pub fn vote(shelf: &Shelf<'_>) -> Option<El> {
    let w = &shelf.ui.words;
    let at = spoken_of(shelf)?;
    let parcel = shelf.given.order.parcels.get(at)?;
    let given = shelf.done.vote(&parcel.id).or(shelf.given.ways.get(at)?.vote.as_ref());
    let may = shelf.given.may(at, ParcelAction::Vote);
    let title = if given.is_some() { text::vote_given_title(w) } else { text::vote_title(w) };
    let thanks = given.map(|vote| {
        let said = if vote.good { text::vote_thanks_good(w) } else { text::vote_thanks_bad(w) };
        notice(if vote.good { Tone::Good } else { Tone::Neutral }, el("p").text(said))
            .attr("id", "vote")
            .attr("tabindex", "-1")
    });
    let own = given.and_then(|vote| vote.text.as_ref()).map(|own| {
        el("div")
            .child(quiet(text::vote_own(w)))
            .child(part("p", "own").attr("dir", "auto").text(own.clone()))
    });
    let answers = may.then(|| {
        part("div", "row").child(answer(shelf, given, true, text::vote_good(w))).child(answer(
            shelf,
            given,
            false,
            text::vote_bad(w),
        ))
    });
    let stopped = shelf.done.unvoted.map(|stop| shelf.stopped(stop.words(shelf.ui, text::vote_over)));
    let more = given.filter(|vote| may && vote.text.is_none()).map(|_| field(shelf));
    let title = shelf.of_parcel(&parcel.id, title);
    Some(shelf.section("card", title).maybe(thanks).maybe(answers).maybe(stopped).maybe(own).maybe(more))
}

/// Where in the list of parcels; a vote that was given on this page stays the one that is spoken of.
pub fn spoken_of(shelf: &Shelf<'_>) -> Option<usize> {
    let voted = shelf.done.voted.as_ref().and_then(|(id, _)| shelf.given.place_of(id));
    voted.or_else(|| shelf.given.voted())
}

fn answer(shelf: &Shelf<'_>, given: Option<&DeliveryVote>, good: bool, words: String) -> El {
    let sending = shelf.done.voting.as_ref();
    let busy = sending.is_some_and(|vote| vote.good == good && given.is_none_or(|given| given.good != good));
    let pressed = given.is_some_and(|vote| vote.good == good);
    shelf.button(words, busy, Deed::Vote(good)).attr("aria-pressed", if pressed { "true" } else { "false" })
}

fn field(shelf: &Shelf<'_>) -> El {
    let w = &shelf.ui.words;
    el("div")
        .attr("class", "form")
        .child(
            part("div", "field")
                .child(part("label", "label").attr("for", "vote-text").text(text::vote_text(w)))
                .child(part("p", "hint").attr("id", "vote-hint").text(text::vote_text_hint(w)))
                .child(
                    part("textarea", "input")
                        .attr("id", "vote-text")
                        .attr("rows", "3")
                        .attr("maxlength", TEXT_MAX)
                        .attr("dir", "auto")
                        .attr("aria-describedby", "vote-hint"),
                ),
        )
        .child(shelf.button(text::vote_send(w), shelf.done.voting.is_some(), Deed::Tell))
}

impl Done {
    /// What was said on this page about that parcel.
    pub fn vote(&self, parcel: &str) -> Option<&DeliveryVote> {
        self.voted.as_ref().filter(|(id, _)| id == parcel).map(|(_, vote)| vote)
    }
}
