//! Level L2: what each operation of a return is for, takes and answers.

use super::{About, Answer, Body};
use crate::openapi::examples::returns as examples;
use crate::operations::*;
use crate::problem::Code;

const RETURNS: &str = "L2 returns";

pub fn about(operation: &Operation) -> Option<About> {
    asking(operation).or_else(|| afterwards(operation))
}

fn asking(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == READ_RETURNABLE.id => About {
            tag: RETURNS,
            summary: "What may come back of an order, and how",
            description: "Every line, with the pieces that may come back and until when, or why none may; reasons, what \
                          each asks for and leads to, methods with their fee, variants with what is free of them. The \
                          steps are pages of the wizard in the order to show. At level `gift` as the one who got it as \
                          a present may send it back: nothing of what was asked before.",
            body: None,
            status: 200,
            answer: Answer::Json("Returnable", examples::returnable()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == HOLD_VARIANT.id => About {
            tag: RETURNS,
            summary: "Hold a variant while the customer decides",
            description: "For some minutes, so that nobody else gets the last piece meanwhile. Of several customers at \
                          once for the last piece one has it, the others are told `out_of_stock`. A customer holds no \
                          more pieces than could come back of the line. A request that exchanges for a variant has what \
                          its customer holds, or what is free.",
            body: Some(Body::Json("HoldRequest", examples::hold_request())),
            status: 201,
            answer: Answer::Json("Reservation", examples::reservation()),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::OutOfStock, Code::QuantityUnavailable],
        },
        id if id == QUOTE_RETURN.id => About {
            tag: RETURNS,
            summary: "What a return pays",
            description: "To the minor unit, and nothing is stored. The same wish sent to `POST /v1/orders/{id}/returns` \
                          stores the same amounts. Needs no key.",
            body: Some(Body::Json("ReturnWish", examples::wish())),
            status: 200,
            answer: Answer::Json("Settlement", examples::settlement()),
            codes: &[
                Code::MalformedBody,
                Code::PayloadTooLarge,
                Code::UnsupportedMediaType,
                Code::ValidationFailed,
                Code::InsufficientAccess,
                Code::NotFound,
                Code::ActionNotAllowed,
                Code::QuantityUnavailable,
                Code::OutOfStock,
                Code::PolicyChanged,
                Code::UploadUnknown,
            ],
        },
        id if id == REQUEST_RETURN.id => About {
            tag: RETURNS,
            summary: "Ask for a return",
            description: "Every rule is checked again and the request is written in one transaction: of two at once for \
                          the same pieces, or for the last piece of a variant, one wins. What is wrong with a wish is told \
                          item by item, with a pointer each.",
            body: Some(Body::Json("ReturnWish", examples::wish())),
            status: 201,
            answer: Answer::Json("Return", examples::requested()),
            codes: &[
                Code::InsufficientAccess,
                Code::NotFound,
                Code::ActionNotAllowed,
                Code::QuantityUnavailable,
                Code::OutOfStock,
                Code::PolicyChanged,
                Code::UploadUnknown,
            ],
        },
        _ => return None,
    })
}

fn afterwards(operation: &Operation) -> Option<About> {
    let codes = &[Code::InsufficientAccess, Code::NotFound, Code::ActionNotAllowed];
    Some(match operation.id {
        id if id == READ_RETURN.id => About {
            tag: RETURNS,
            summary: "One return, and how far it is",
            description: "With the token of its order. One of another order is not found. Who got it as a present sees \
                          what they asked for themselves.",
            body: None,
            status: 200,
            answer: Answer::Json("Return", examples::requested()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == CANCEL_RETURN.id => About {
            tag: RETURNS,
            summary: "Call a return off",
            description: "Only with the action `cancel`; otherwise `action_not_allowed`, whose error's `code` is the \
                          return's `cancel_block`. What it held of variants is free again.",
            body: Some(Body::Json("ReturnCancelRequest", examples::cancel_request())),
            status: 200,
            answer: Answer::Json("Return", examples::requested()),
            codes,
        },
        id if id == TELL_RETURN_NUMBER.id => About {
            tag: RETURNS,
            summary: "Tell the number of a parcel sent by another carrier",
            description: "Only with the action `tell_number`. The return is then in transit.",
            body: Some(Body::Json("TrackingNumberRequest", examples::tracking_number())),
            status: 200,
            answer: Answer::Json("Return", examples::requested()),
            codes,
        },
        _ => return None,
    })
}
