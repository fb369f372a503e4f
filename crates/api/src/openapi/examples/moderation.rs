//! Examples of moderation: a review of a blanket, before and after it is decided about.

use serde_json::Value;

use super::{instant, value};
use crate::moderation::*;
use crate::review::{RejectionReason, ReviewPhoto, ReviewState, ReviewSubject};

const REVIEW: &str = "0193a2c4-7c1e-7a11-8f43-2b7d1c0a9e77";
const PHOTO: &str = "4f0c7a526c1e4a9a9d533a9a5d0f3c11";
const VERSION: &str = "q2hR0mXo6rT1c9bVd3kLfA";
const NOTE: &str = "Please leave out the name of our colleague; the rest is welcome.";
const REPLY: &str = "Thank you! Airing it for a day helps.";

pub fn page() -> Value {
    value(&ModerationPage { reviews: vec![pending()], next_cursor: None })
}

pub fn publish() -> Value {
    value(&PublishRequest { version: VERSION.into() })
}

pub fn published() -> Value {
    value(&ModeratedReview { state: ReviewState::Published, ..pending() })
}

pub fn reject() -> Value {
    value(&RejectRequest {
        version: VERSION.into(),
        reason: RejectionReason::PersonalData.as_str().into(),
        note: Some(NOTE.into()),
    })
}

pub fn rejected() -> Value {
    value(&ModeratedReview {
        state: ReviewState::Rejected,
        reason: Some(RejectionReason::PersonalData),
        note: Some(NOTE.into()),
        ..pending()
    })
}

pub fn reply() -> Value {
    value(&ReplyRequest { version: VERSION.into(), text: REPLY.into() })
}

pub fn replied() -> Value {
    value(&ModeratedReview { state: ReviewState::Published, reply: Some(REPLY.into()), ..pending() })
}

fn pending() -> ModeratedReview {
    let answer = |question: &str, answer: &str, private| ModeratedAnswer {
        question: question.into(),
        answer: answer.into(),
        private,
    };
    ModeratedReview {
        id: REVIEW.into(),
        version: VERSION.into(),
        subject: ReviewSubject::Product,
        product_id: Some("prd_7".into()),
        product: Some("Wool blanket".into()),
        variant: Some("Moss".into()),
        text: "Warm, and it smells of sheep for a week.".into(),
        lang: "en".into(),
        name: Some("Linnea B.".into()),
        answers: vec![
            answer("Where do you use it?", "Outdoors", false),
            answer("What did you miss?", "A strap to carry it.", true),
        ],
        photos: vec![ReviewPhoto {
            id: PHOTO.into(),
            url: Some(format!("/v1/shop/reviews/{REVIEW}/photos/{PHOTO}")),
            alt: "The blanket on a bench".into(),
        }],
        sent_at: instant("2026-11-22T10:00:00+01:00"),
        edited: false,
        state: ReviewState::Pending,
        reason: None,
        note: None,
        reply: None,
    }
}
