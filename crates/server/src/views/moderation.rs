//! A review as the shop looks at it: all that its author wrote, and nothing of what they rated.

use aftersale_api::moderation as wire;
use aftersale_api::review::{ReviewPhoto, ReviewSubject};
use aftersale_model::review::said::plain;
use aftersale_model::review::{Review, ReviewTerms, Subject, Verdict};

use super::instant;
use super::review::{reason, said, spoken};
use super::same::Same;
use crate::error::ApiError;
use crate::moderation::{Cursor, version};
use crate::state::App;
use crate::{loyalty, review};

/// `found`: one more than a page has, where there is another.
pub async fn page(app: &App, mut found: Vec<Review>, page: usize) -> Result<wire::ModerationPage, ApiError> {
    let more = found.len() > page;
    found.truncate(page);
    let next_cursor = found.last().filter(|_| more).map(|last| Cursor::after(last).to_string());
    let mut reviews = Vec::with_capacity(found.len());
    for one in &found {
        reviews.push(review(app, one).await?);
    }
    Ok(wire::ModerationPage { reviews, next_cursor })
}

pub async fn review(app: &App, review: &Review) -> Result<wire::ModeratedReview, ApiError> {
    let terms = review::terms(app)?;
    let (subject, product_id) = match &review.subject {
        Subject::Product(id) => (ReviewSubject::Product, Some(id.clone())),
        Subject::Delivery => (ReviewSubject::Delivery, None),
        Subject::Shop => (ReviewSubject::Shop, None),
    };
    let product = match &product_id {
        Some(id) => {
            let order = app.store.order(&review.order_id).await?;
            let line = order.iter().flat_map(|order| &order.lines).find(|line| line.product_id == *id);
            line.map(|line| line.name.clone())
        }
        None => None,
    };
    let rejected = review.decided.as_ref().and_then(|decided| match decided.verdict {
        Verdict::Published => None,
        Verdict::Rejected(reason) => Some((reason, decided.note.clone())),
    });
    Ok(wire::ModeratedReview {
        id: review.id.clone(),
        version: version(review),
        subject,
        product_id,
        product,
        variant: review.variant.clone(),
        text: plain(&review.said.text),
        lang: review.said.locale.clone(),
        name: Some(review.shown_name.clone()).filter(|name| !name.is_empty()),
        answers: answers(app, review, terms),
        photos: photos(review),
        sent_at: instant(review.sent_at, &loyalty::zone(app)),
        edited: review.edited_at.is_some(),
        state: review.state().same(),
        reason: rejected.as_ref().map(|(why, _)| reason(*why)),
        note: rejected.and_then(|(_, note)| note),
        reply: review.reply.as_ref().map(|reply| reply.text.clone()),
    })
}

fn answers(app: &App, review: &Review, terms: &ReviewTerms) -> Vec<wire::ModeratedAnswer> {
    let lang = app.profile.locales.first().map_or("en", String::as_str);
    let answered = terms.questions.iter().filter_map(|question| {
        let values = review.said.answers.get(&question.id)?;
        Some(wire::ModeratedAnswer {
            question: said(&question.texts, lang)?,
            answer: spoken(question, values, lang),
            private: question.private,
        })
    });
    answered.collect()
}

fn photos(review: &Review) -> Vec<ReviewPhoto> {
    let photos = review.said.photos.iter().map(|photo| ReviewPhoto {
        id: photo.upload_id.clone(),
        url: Some(format!("/v1/shop/reviews/{}/photos/{}", review.id, photo.upload_id)),
        alt: plain(&photo.alt),
    });
    photos.collect()
}
