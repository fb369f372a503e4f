//! The shop's own side of reviews: what each operation is for, takes and answers.

use super::{About, Answer, Body};
use crate::openapi::examples::moderation as examples;
use crate::operations::*;
use crate::problem::Code;

const MODERATION: &str = "moderation";

const DECIDING: &[Code] = &[
    Code::MalformedBody,
    Code::NotFound,
    Code::ReviewChanged,
    Code::PayloadTooLarge,
    Code::UnsupportedMediaType,
    Code::ValidationFailed,
];

pub fn about(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == LIST_MODERATION.id => About {
            tag: MODERATION,
            summary: "Reviews to look at",
            description: "Twenty at a time, oldest first. Holds neither stars nor scales nor whether the author recommends: \
                          who checks a review does not know its rating. `version` names what was read and goes back with \
                          the decision. For the shop's own people, never for its pages; no origin may read it.",
            body: None,
            status: 200,
            answer: Answer::Json("ModerationPage", examples::page()),
            codes: &[Code::NotFound],
        },
        id if id == PUBLISH_REVIEW.id => About {
            tag: MODERATION,
            summary: "Publish a review",
            description: "Also one that was rejected. `review_changed` where its author has changed it since it was read, so \
                          that nothing is published that nobody read. The same again changes nothing.",
            body: Some(Body::Json("PublishRequest", examples::publish())),
            status: 200,
            answer: Answer::Json("ModeratedReview", examples::published()),
            codes: DECIDING,
        },
        id if id == REJECT_REVIEW.id => About {
            tag: MODERATION,
            summary: "Reject a review, with a reason",
            description: "Also one that is published. The author reads reason and note, and may change the review. It stays \
                          in the counts of what was received and rejected. With `other`, a note is needed. The same again \
                          changes nothing.",
            body: Some(Body::Json("RejectRequest", examples::reject())),
            status: 200,
            answer: Answer::Json("ModeratedReview", examples::rejected()),
            codes: DECIDING,
        },
        id if id == REPLY_TO_REVIEW.id => About {
            tag: MODERATION,
            summary: "Answer a published review",
            description: "One answer, in the place of the one before; an empty text takes it away. `action_not_allowed` while \
                          the review is not published.",
            body: Some(Body::Json("ReplyRequest", examples::reply())),
            status: 200,
            answer: Answer::Json("ModeratedReview", examples::replied()),
            codes: &[
                Code::MalformedBody,
                Code::NotFound,
                Code::ActionNotAllowed,
                Code::ReviewChanged,
                Code::PayloadTooLarge,
                Code::UnsupportedMediaType,
                Code::ValidationFailed,
            ],
        },
        id if id == READ_MODERATION_PHOTO.id => About {
            tag: MODERATION,
            summary: "A photo of a review, whatever its state",
            description: "As `url` in the list names it.",
            body: None,
            status: 200,
            answer: Answer::Bytes("image/jpeg"),
            codes: &[Code::NotFound],
        },
        _ => return None,
    })
}
