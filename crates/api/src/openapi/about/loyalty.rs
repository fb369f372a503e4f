//! Level L4: what each operation on points is for, takes and answers.

use super::{About, Answer, Body};
use crate::openapi::examples::loyalty as examples;
use crate::operations::*;
use crate::problem::Code;

const LOYALTY: &str = "L4 loyalty";

pub fn about(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == READ_LOYALTY.id => About {
            tag: LOYALTY,
            summary: "A customer's points, and why they are so many",
            description: "The balance is worked out from the entries of the ledger each time. Every point that is there \
                          stands in one lot, with its arithmetic and its last day; what is left of the lots sums to what \
                          is available and pending. Rewards, ways to earn, tier and codes are in the language asked for. \
                          A shop without a programme has none of these operations: 404.",
            body: None,
            status: 200,
            answer: Answer::Json("Loyalty", examples::loyalty()),
            codes: &[Code::NotFound],
        },
        id if id == LIST_LOYALTY_ENTRIES.id => About {
            tag: LOYALTY,
            summary: "The history of a customer's points",
            description: "Newest first, with the balance after each. Give `next_cursor` as `cursor` for the next page. A \
                          change of the programme's rules stands among them with its day.",
            body: None,
            status: 200,
            answer: Answer::Json("EntryPage", examples::entries()),
            codes: &[Code::NotFound],
        },
        id if id == REDEEM_POINTS.id => About {
            tag: LOYALTY,
            summary: "Turn points into a code",
            description: "First to expire first. What is there is counted while nobody else can write to the ledger: of \
                          any number at once for the last points one wins. With `head` nothing is redeemed where the \
                          ledger has changed since it was shown.",
            body: Some(Body::Json("RedemptionRequest", examples::redemption_request())),
            status: 201,
            answer: Answer::Json("Redemption", examples::redemption()),
            codes: &[Code::NotFound, Code::ActionNotAllowed, Code::NotEnoughPoints, Code::PointsChanged],
        },
        id if id == UNDO_REDEMPTION.id => About {
            tag: LOYALTY,
            summary: "Change an unused code back into points",
            description: "Only a code that is `undoable`. The points come back to the lots they were taken from, with \
                          their own last day. Why a code can't go back is told: `used`, `expired` or `before`.",
            body: Some(Body::Json("UndoRequest", examples::undo_request())),
            status: 200,
            answer: Answer::Json("Redemption", examples::undone()),
            codes: &[Code::NotFound, Code::ActionNotAllowed],
        },
        id if id == READ_EARNINGS.id => About {
            tag: LOYALTY,
            summary: "What an order earns",
            description: "What it earned the customer, or would earn with an account. Holds nothing of the customer. From \
                          level `order`; 404 where the order earns nothing by the programme's rules.",
            body: None,
            status: 200,
            answer: Answer::Json("OrderEarnings", examples::earnings()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        _ => return None,
    })
}
