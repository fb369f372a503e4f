//! Level L2: the statutory withdrawal, and the label of a return.

use super::{About, Answer, Body};
use crate::openapi::examples::withdrawals as examples;
use crate::operations::*;
use crate::problem::Code;

const RETURNS: &str = "L2 returns";

pub fn about(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == READ_RETURN_LABEL.id => About {
            tag: RETURNS,
            summary: "The label and the packing slip of a return",
            description: "A PDF of two pages or more, A4: the label to cut out, and the slip that goes into the parcel. Only \
                          with the action `label` or `packing_slip`. The same bytes each time, as often as it is asked \
                          for. It names sender and recipient and carries the return's number as text and as a code; it \
                          is no postage.",
            body: None,
            status: 200,
            answer: Answer::Bytes("application/pdf"),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::ActionNotAllowed],
        },
        id if id == READ_WITHDRAWAL_LABELS.id => About {
            tag: RETURNS,
            summary: "The words of the law on the two buttons",
            description: "For a page that knows no order; with an order token `withdrawable` has them too, so that no page \
                          asks twice. In the language asked for, otherwise the shop's first; where the law's words are \
                          not known in it, in English.",
            body: None,
            status: 200,
            answer: Answer::Json("WithdrawalLabels", examples::labels()),
            codes: &[],
        },
        id if id == READ_WITHDRAWABLE.id => About {
            tag: RETURNS,
            summary: "What a withdrawal of an order would reach",
            description: "With what is known of who declares it, so that nothing has to be typed twice. Items the right \
                          does not reach are told with the reason. Level `gift` has no contract to withdraw from.",
            body: None,
            status: 200,
            answer: Answer::Json("Withdrawable", examples::withdrawable()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == DECLARE_WITHDRAWAL.id => About {
            tag: RETURNS,
            summary: "Withdraw from a contract",
            description: "No login, no code and no reason first. Stored before it is answered; the same receipt goes to the \
                          e-mail address that was given. Any order number is answered alike, and at the same time. A late \
                          declaration is received and flagged, an exempt item is received and explained, a repetition is \
                          received again. An order token in `Authorization` is optional: with one of the order that is \
                          named, up to a day past its end, the receipt lists the items and says whether it was in time. The \
                          signature is Ed25519 over the bytes in `signed`; the shop's public keys are at \
                          `/.well-known/aftersale-receipt-keys.json` as JSON Web Keys.",
            body: Some(Body::Json("WithdrawalRequest", examples::request())),
            status: 201,
            answer: Answer::Json("WithdrawalReceipt", examples::receipt()),
            codes: &[],
        },
        _ => return None,
    })
}
