//! Level L3: what each operation on reviews is for, takes and answers.

use super::{About, Answer, Body};
use crate::openapi::examples::reviews as examples;
use crate::operations::*;
use crate::problem::Code;

const REVIEWS: &str = "L3 reviews";

pub fn about(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == READ_REVIEWABLE.id => About {
            tag: REVIEWS,
            summary: "What of an order may be reviewed, and what is asked about it",
            description: "Each product once, with its own scales and questions in the language asked for, why it can't be \
                          reviewed now, and the customer's own review once there is one. A shop without reviews has none \
                          of these operations: 404. From level `order`.",
            body: None,
            status: 200,
            answer: Answer::Json("Reviewable", examples::reviewable()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == SEND_REVIEW.id => About {
            tag: REVIEWS,
            summary: "Send a review",
            description: "Of the order whose token it is sent with; product, delivery and shop are each a review of their \
                          own, and each has one. Stars alone are enough. A review is taken also while a return or a claim \
                          is open, because it may have waited on the device since before. A photo whose upload has \
                          expired is left out; the words are kept. What a review brings comes with this, whatever its \
                          stars and whether it is published.",
            body: Some(Body::Json("NewReview", examples::new_review())),
            status: 201,
            answer: Answer::Json("Review", examples::review()),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::ReviewExists, Code::ReviewNotPossible],
        },
        id if id == CHANGE_REVIEW.id => About {
            tag: REVIEWS,
            summary: "Change a review",
            description: "All that it says from now on; the shop looks at it anew, and it is marked as edited. Only while \
                          its `actions` list `edit`.",
            body: Some(Body::Json("ReviewChange", examples::change())),
            status: 200,
            answer: Answer::Json("Review", examples::changed()),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::ActionNotAllowed],
        },
        id if id == DELETE_REVIEW.id => About {
            tag: REVIEWS,
            summary: "Take a review back",
            description: "With its photos, at any time. What it brought stays.",
            body: Some(Body::Json("ReviewDeleteRequest", examples::delete())),
            status: 200,
            answer: Answer::Json("ReviewDeleted", examples::deleted()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == LIST_REVIEWS.id => About {
            tag: REVIEWS,
            summary: "What is published about a product",
            description: "Twenty at a time, in the order asked for; of the same stars the newest first. The summary counts \
                          all that was received, published and rejected by its stars, whatever was asked for. Texts are \
                          texts: a client never takes them for markup. Holds nothing of the authors but the name they \
                          chose, and no private answer.",
            body: None,
            status: 200,
            answer: Answer::Json("ProductReviews", examples::list()),
            codes: &[Code::NotFound],
        },
        id if id == READ_REVIEW_PHOTO.id => About {
            tag: REVIEWS,
            summary: "A photo of a published review",
            description: "For an `<img>`. 404 as soon as the review is not published any more.",
            body: None,
            status: 200,
            answer: Answer::Bytes("image/jpeg"),
            codes: &[Code::NotFound],
        },
        _ => return None,
    })
}
