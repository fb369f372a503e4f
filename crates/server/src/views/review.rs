//! Reviews: what may be reviewed and is asked about it, a review as its author sees it, and what anybody sees.
//!
//! A private answer, and anything about the author but the name they chose, is in nothing that anybody sees.

use aftersale_api::review as wire;
use aftersale_model::Order;
use aftersale_model::help::in_language;
use aftersale_model::review::said::plain;
use aftersale_model::review::terms::{Choice, Question, QuestionKind, Scale, Texts};
use aftersale_model::review::{
    Block, NameStyle, Reason, Review, ReviewState, ReviewTerms, ReviewableProduct, Subject, Summary, Verdict,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::same::{Same, same};
use super::{PHOTO_MAX_BYTES, day, instant, zone};
use crate::loyalty;
use crate::state::App;

same! {
    Block => wire::ReviewBlock { NotDelivered, ReturnOpen, ClaimOpen, WindowEnded }
    QuestionKind => wire::QuestionKind { Text, Radio, Select, Checkbox }
    NameStyle => wire::NameStyle { Full, Initial, Anonymous }
    ReviewState => wire::ReviewState { Pending, Published, Rejected }
}

pub fn reviewable(
    order: &Order,
    reviews: &[Review],
    terms: &ReviewTerms,
    lang: &str,
    now: Timestamp,
) -> wire::Reviewable {
    let found = order.reviewable(terms, reviews, now);
    let name = |style: &NameStyle| wire::NameChoice {
        style: style.same(),
        shown: style.shown(&order.customer.name),
    };
    wire::Reviewable {
        order_id: order.id.clone(),
        order_number: order.number.clone(),
        products: found.products.iter().map(|one| product(order, one, reviews, terms, lang, now)).collect(),
        delivery: found.delivery,
        shop: found.shop,
        incentive: said(&terms.incentive, lang),
        names: terms.names.iter().map(name).collect(),
        text_max_chars: terms.text_max_chars.into(),
        photos_max: terms.photos_max.into(),
        photo_max_bytes: PHOTO_MAX_BYTES,
    }
}

fn product(
    order: &Order,
    product: &ReviewableProduct<'_>,
    reviews: &[Review],
    terms: &ReviewTerms,
    lang: &str,
    now: Timestamp,
) -> wire::ReviewableProduct {
    let (line, category) = (product.line, product.category);
    let subject = Subject::Product(line.product_id.clone());
    let review = reviews.iter().find(|review| review.subject == subject);
    wire::ReviewableProduct {
        product_id: line.product_id.clone(),
        name: line.name.clone(),
        variant: line.variant.clone(),
        image_url: line.image_url.clone(),
        block: product.block.map(Same::same),
        scales: terms.scales_of(&line.product_id, category).map(|one| scale(one, lang)).collect(),
        questions: terms.questions_of(&line.product_id, category).map(|one| question(one, lang)).collect(),
        review: review.map(|review| own(order, review, terms, now)),
    }
}

fn scale(scale: &Scale, lang: &str) -> wire::Scale {
    wire::Scale {
        id: scale.id.clone(),
        name: said(&scale.names, lang).unwrap_or_default(),
        min: said(&scale.min, lang).unwrap_or_default(),
        mid: said(&scale.mid, lang),
        max: said(&scale.max, lang).unwrap_or_default(),
    }
}

fn question(question: &Question, lang: &str) -> wire::Question {
    let option = |option: &Choice| wire::QuestionOption {
        id: option.id.clone(),
        name: said(&option.names, lang).unwrap_or_default(),
    };
    wire::Question {
        id: question.id.clone(),
        text: said(&question.texts, lang).unwrap_or_default(),
        kind: question.kind.same(),
        private: question.private,
        options: question.options.iter().map(option).collect(),
    }
}

/// For its author. The reward is what the shop promised, whatever the stars: in the review's language, or else in the
/// order's.
pub fn own(order: &Order, review: &Review, terms: &ReviewTerms, now: Timestamp) -> wire::Review {
    let zone = zone(order);
    let (subject, product_id) = match &review.subject {
        Subject::Product(id) => (wire::ReviewSubject::Product, Some(id.clone())),
        Subject::Delivery => (wire::ReviewSubject::Delivery, None),
        Subject::Shop => (wire::ReviewSubject::Shop, None),
    };
    let reason = review.decided.as_ref().and_then(|decided| match decided.verdict {
        Verdict::Published => None,
        Verdict::Rejected(reason) => Some(self::reason(reason)),
    });
    let edit = review.can_change(terms, now).then_some(wire::ReviewAction::Edit);
    let said = &review.said;
    let lang = if said.locale.is_empty() { &order.locale } else { &said.locale };
    wire::Review {
        id: review.id.clone(),
        subject,
        product_id,
        stars: said.stars,
        text: said.text.clone(),
        scales: said
            .scales
            .iter()
            .map(|(id, value)| wire::ScalePoint { id: id.clone(), value: *value })
            .collect(),
        answers: said
            .answers
            .iter()
            .map(|(id, value)| wire::QuestionAnswer { id: id.clone(), value: value.clone() })
            .collect(),
        recommend: said.recommend,
        photos: photos(review),
        name_style: said.name_style.same(),
        state: review.state().same(),
        reason,
        note: review.decided.as_ref().and_then(|decided| decided.note.clone()),
        sent_at: instant(review.sent_at, &zone),
        edited_at: review.edited_at.map(|at| instant(at, &zone)),
        reward: self::said(&terms.incentive, lang).filter(|_| review.incentive),
        actions: edit.into_iter().chain([wire::ReviewAction::Delete]).collect(),
    }
}

/// `found`: one more than a page has, where there is another.
pub fn list(
    app: &App,
    terms: &ReviewTerms,
    product_id: &str,
    summary: &Summary,
    mut found: Vec<Review>,
    page: usize,
    lang: Option<&str>,
) -> wire::ProductReviews {
    let zone = loyalty::zone(app);
    let lang = lang.or(app.profile.locales.first().map(String::as_str)).unwrap_or("en");
    let more = found.len() > page;
    found.truncate(page);
    let next_cursor = found.last().filter(|_| more).map(|review| review.id.clone());
    wire::ProductReviews {
        product_id: product_id.to_owned(),
        summary: self::summary(summary),
        reviews: found.iter().map(|review| published(review, terms, &zone, lang)).collect(),
        next_cursor,
    }
}

fn summary(summary: &Summary) -> wire::ReviewSummary {
    let whole = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let stars = (1..=5_u8).zip(summary.received).zip(summary.published).zip(summary.rejected);
    wire::ReviewSummary {
        average: summary.average(),
        published: whole(summary.published.iter().sum()),
        by_stars: stars
            .map(|(((stars, received), published), rejected)| wire::StarCount {
                stars,
                received: whole(received),
                published: whole(published),
                rejected: whole(rejected),
            })
            .collect(),
    }
}

fn published(review: &Review, terms: &ReviewTerms, zone: &TimeZone, lang: &str) -> wire::PublishedReview {
    let on = |at: Timestamp| day(at.to_zoned(zone.clone()).date());
    let answer = |(question, values): (&Question, &[String])| {
        let answer = spoken(question, values, lang);
        Some(wire::PublishedAnswer { question: said(&question.texts, lang)?, answer })
    };
    wire::PublishedReview {
        id: review.id.clone(),
        stars: review.said.stars,
        text: plain(&review.said.text),
        lang: review.said.locale.clone(),
        name: Some(review.shown_name.clone()).filter(|name| !name.is_empty()),
        variant: review.variant.clone(),
        // Every review came with an order's own token.
        verified: true,
        incentive: said(&terms.incentive, lang).filter(|_| review.incentive),
        recommend: review.said.recommend,
        answers: review.said.public_answers(terms).filter_map(answer).collect(),
        photos: photos(review),
        sent_on: on(review.sent_at),
        edited: review.edited_at.is_some(),
        reply: review
            .reply
            .as_ref()
            .map(|reply| wire::ShopReply { on: on(reply.at), text: plain(&reply.text) }),
    }
}

/// An answer in words: the names of what was picked.
pub fn spoken(question: &Question, values: &[String], lang: &str) -> String {
    let named = |value: &String| {
        let option = question.options.iter().find(|option| option.id == *value);
        option.map_or_else(|| Some(plain(value)), |option| said(&option.names, lang))
    };
    values.iter().filter_map(named).collect::<Vec<_>>().join(", ")
}

fn photos(review: &Review) -> Vec<wire::ReviewPhoto> {
    let shown = review.state() == ReviewState::Published;
    let photos = review.said.photos.iter().map(|photo| wire::ReviewPhoto {
        id: photo.upload_id.clone(),
        url: shown.then(|| format!("/v1/reviews/{}/photos/{}", review.id, photo.upload_id)),
        alt: plain(&photo.alt),
    });
    photos.collect()
}

pub fn reason(reason: Reason) -> wire::RejectionReason {
    match reason {
        Reason::Personal => wire::RejectionReason::PersonalData,
        Reason::Language => wire::RejectionReason::Offensive,
        Reason::Topic => wire::RejectionReason::OffTopic,
        Reason::Advertising => wire::RejectionReason::Advertising,
        Reason::Rights => wire::RejectionReason::Rights,
        Reason::Illegal => wire::RejectionReason::Illegal,
        Reason::Other => wire::RejectionReason::Other,
    }
}

pub fn said(texts: &Texts, lang: &str) -> Option<String> {
    in_language(texts, lang).map(str::to_owned)
}
