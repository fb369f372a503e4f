//! What each operation is for, takes and answers.

mod loyalty;
mod moderation;
mod returns;
mod reviews;
mod withdrawals;

use serde_json::Value;

use super::examples;
use super::examples::aftermath;
use crate::operations::*;
use crate::problem::Code;

/// What an operation is about, apart from what follows from its path and its caller.
pub struct About {
    /// The level of the contract it belongs to.
    pub tag: &'static str,
    pub summary: &'static str,
    pub description: &'static str,
    pub body: Option<Body>,
    pub status: u16,
    pub answer: Answer,
    /// Problems of this operation alone.
    pub codes: &'static [Code],
}

pub enum Body {
    /// Schema and example.
    Json(&'static str, Value),
    /// The bytes of a picture.
    Photo,
    /// `List-Unsubscribe=One-Click`
    OneClick,
    /// In the shape of the source.
    Carrier,
}

pub enum Answer {
    /// Schema and example.
    Json(&'static str, Value),
    /// Media type and example.
    Text(&'static str, &'static str),
    /// Bytes of a media type.
    Bytes(&'static str),
}

const TRACK: &str = "L1 track";
const LIVE: &str = "L5 live";
const INCOMING: &str = "incoming";

pub fn about(operation: &Operation) -> Option<About> {
    access(operation)
        .or_else(|| order(operation))
        .or_else(|| aftermath_of(operation))
        .or_else(|| returns::about(operation))
        .or_else(|| withdrawals::about(operation))
        .or_else(|| reviews::about(operation))
        .or_else(|| moderation::about(operation))
        .or_else(|| loyalty::about(operation))
        .or_else(|| live(operation))
}

fn access(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == READ_CONFIG.id => About {
            tag: TRACK,
            summary: "What the shop offers",
            description: "Read once per page.",
            body: None,
            status: 200,
            answer: Answer::Json("Config", examples::config()),
            codes: &[],
        },
        id if id == REQUEST_ACCESS.id => About {
            tag: TRACK,
            summary: "Ask for a one-time code",
            description: "Exactly one of `email`, `phone`, `postcode`. The answer and its time are the same whether \
                          the order exists or not; where it does, a code goes to the order's e-mail address.",
            body: Some(Body::Json("AccessRequest", examples::access_request())),
            status: 202,
            answer: Answer::Json("ChallengeIssued", examples::challenge_issued()),
            codes: &[],
        },
        id if id == ANSWER_CHALLENGE.id => About {
            tag: TRACK,
            summary: "Answer with the code",
            description: "Six digits, five tries, ten minutes, used once. Wrong, used, expired and unknown are one refusal.",
            body: Some(Body::Json("CodeAnswer", examples::code_answer())),
            status: 200,
            answer: Answer::Json("AccessGranted", examples::access_granted()),
            codes: &[Code::CodeInvalid],
        },
        id if id == OPEN_LINK.id => About {
            tag: TRACK,
            summary: "Open a signed link",
            description: "The token travels in the link's fragment, so that no server logs it. The token of a gift \
                          link opens the order at level `gift`.",
            body: Some(Body::Json("LinkAnswer", examples::link_answer())),
            status: 200,
            answer: Answer::Json("AccessGranted", examples::access_granted()),
            codes: &[Code::LinkInvalid, Code::LinkExpired],
        },
        _ => return None,
    })
}

fn order(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == LIST_ORDERS.id => About {
            tag: TRACK,
            summary: "A customer's own orders",
            description: "Newest first. Give `next_cursor` as `cursor` for the next page.",
            body: None,
            status: 200,
            answer: Answer::Json("OrderPage", examples::order_page()),
            codes: &[],
        },
        id if id == READ_ORDER.id => About {
            tag: TRACK,
            summary: "One order",
            description: "As far as the token's level reaches; the token must be for this order.",
            body: None,
            status: 200,
            answer: Answer::Json("Order", examples::order()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == READ_HELP.id => About {
            tag: TRACK,
            summary: "Help about one order",
            description: "Questions that fit how the order stands, and how to reach the shop with the order filled in. \
                          At level `gift` without what is wrong; level `stub` has no help.",
            body: None,
            status: 200,
            answer: Answer::Json("Help", aftermath::help()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == READ_CALENDAR.id => About {
            tag: TRACK,
            summary: "The delivery window for a calendar",
            description: "One `VEVENT` (RFC 5545) in the order's language, its `UID` the same for every estimate of the \
                          parcel, so that a later file moves the entry. Only with the parcel's action \
                          `add_to_calendar`; otherwise 404.",
            body: None,
            status: 200,
            answer: Answer::Text("text/calendar; charset=utf-8", aftermath::CALENDAR),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        id if id == CANCEL_ORDER.id => About {
            tag: TRACK,
            summary: "Cancel an order before it is packed",
            description: "Only with the action `cancel`. All of the order; the money goes back the way it came.",
            body: Some(Body::Json("CancelRequest", aftermath::cancel_request())),
            status: 200,
            answer: Answer::Json("Order", examples::order()),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::TooLateToCancel],
        },
        id if id == SHARE_GIFT.id => About {
            tag: TRACK,
            summary: "A link without prices, for the one who gets the present",
            description: "Only with the action `share_gift`. Whoever has the link sees items, parcels and guides: no price, \
                          no address, no name, no claim, no return, and may do nothing but write to the shop.",
            body: Some(Body::Json("GiftLinkRequest", aftermath::gift_link_request())),
            status: 201,
            answer: Answer::Json("GiftLink", aftermath::gift_link()),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::ActionNotAllowed],
        },
        _ => return None,
    })
}

fn aftermath_of(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == OPEN_CLAIM.id => About {
            tag: TRACK,
            summary: "Say that something is wrong with a parcel",
            description: "Only with the action `open_claim`, a reason whose `block` is absent, and photos where the reason \
                          asks for them; `claimable` of the order says all three. Rules are checked and the claim is \
                          written in one transaction: of two at once for the same parcel and reason one wins.",
            body: Some(Body::Json("ClaimRequest", aftermath::claim_request())),
            status: 201,
            answer: Answer::Json("Claim", aftermath::claim()),
            codes: &[
                Code::InsufficientAccess,
                Code::NotFound,
                Code::ClaimNotPossible,
                Code::ClaimExists,
                Code::PhotosRequired,
                Code::UploadUnknown,
            ],
        },
        id if id == UPLOAD_PHOTO.id => About {
            tag: TRACK,
            summary: "Send a photo for a claim or a review",
            description: "The bytes themselves as the body, 8 MiB at most. The type is told from the bytes, the size \
                          before decoding; what is stored is re-encoded without metadata. Level `order` or `account`.",
            body: Some(Body::Photo),
            status: 201,
            answer: Answer::Json("Upload", aftermath::upload()),
            codes: &[Code::InsufficientAccess, Code::PhotoUnreadable, Code::PhotoTooManyPixels],
        },
        id if id == VOTE_ON_DELIVERY.id => About {
            tag: TRACK,
            summary: "Say how a delivery went",
            description: "Only with the parcel's action `vote`. A second vote replaces the first.",
            body: Some(Body::Json("DeliveryVote", aftermath::vote())),
            status: 200,
            answer: Answer::Json("DeliveryVote", aftermath::vote()),
            codes: &[Code::InsufficientAccess, Code::NotFound, Code::VoteNotPossible],
        },
        id if id == RECEIVE_TRACKING.id => About {
            tag: INCOMING,
            summary: "A carrier service reports on a parcel",
            description: "In the shape of AfterShip, EasyPost or Karrio, the `source`. Signed over the raw body: AfterShip \
                          `aftership-hmac-sha256` (HMAC-SHA256, base64), EasyPost `X-Hmac-Signature` \
                          (`hmac-sha256-hex=` and HMAC-SHA256 in hex, the secret in Unicode form NFKD); Karrio signs \
                          nothing and sends its webhook's secret as `X-Event-Id`. Deliveries may come twice, late and in any \
                          order: the same set of reports gives the same state. A body that can't be read is 422 and kept \
                          nowhere; a report on a number no order has yet is kept until one has.",
            body: Some(Body::Carrier),
            status: 200,
            answer: Answer::Json("TrackingReceived", aftermath::tracking_received()),
            codes: &[
                Code::NotFound,
                Code::SignatureInvalid,
                Code::MalformedBody,
                Code::PayloadTooLarge,
                Code::ValidationFailed,
            ],
        },
        _ => return None,
    })
}

fn live(operation: &Operation) -> Option<About> {
    Some(match operation.id {
        id if id == FOLLOW_EVENTS.id => About {
            tag: LIVE,
            summary: "What changes, as it changes",
            description: "Server-sent events for all orders the token reaches, ids only. Read it with `fetch`, so that the \
                          token stays in its header. The first message is `hello`: read again what is shown (304 where \
                          nothing changed). Every message has an `id`; after a break give the last one as `Last-Event-ID` \
                          and nothing is missed: what happened meanwhile follows `hello`, and where the id is older than an \
                          hour or unknown, `reset` does. A comment comes every 20 seconds at the latest. `retry` says how \
                          long to wait before connecting again; add jitter and back off. The server ends the stream when \
                          the token expires: renew it and connect with the last id.",
            body: None,
            status: 200,
            answer: Answer::Text("text/event-stream", aftermath::EVENTS),
            codes: &[Code::InsufficientAccess],
        },
        id if id == READ_PREFERENCES.id => About {
            tag: LIVE,
            summary: "What the customer wants to hear about",
            description: "Every topic on every channel the shop serves. With an order token: of the order's customer, from \
                          level `order`.",
            body: None,
            status: 200,
            answer: Answer::Json("Preferences", aftermath::preferences()),
            codes: &[Code::InsufficientAccess],
        },
        id if id == SET_PREFERENCES.id => About {
            tag: LIVE,
            summary: "Set what the customer wants to hear about",
            description: "Effective at once, also for mail that waits to be sent. What is not listed stays. Order updates \
                          go off only with `confirm_order_updates_off`.",
            body: Some(Body::Json("PreferencesUpdate", aftermath::preferences_update())),
            status: 200,
            answer: Answer::Json("Preferences", aftermath::preferences()),
            codes: &[Code::InsufficientAccess, Code::ConfirmationRequired],
        },
        id if id == SHOW_UNSUBSCRIBE.id => About {
            tag: LIVE,
            summary: "The page behind a mail's unsubscribe link",
            description: "Says what the link would switch off and has one button that posts to the same path. Writes \
                          nothing: mail scanners follow links.",
            body: None,
            status: 200,
            answer: Answer::Text("text/html; charset=utf-8", aftermath::UNSUBSCRIBE_PAGE),
            codes: &[Code::LinkInvalid, Code::LinkExpired],
        },
        id if id == UNSUBSCRIBE.id => About {
            tag: LIVE,
            summary: "One-click unsubscribe",
            description: "RFC 8058: mail providers post here with no cookie, no token but the path's, and no redirect in \
                          return. Switches off the topic the mail was about, on mail; never order updates. The same however \
                          often it is asked.",
            body: Some(Body::OneClick),
            status: 200,
            answer: Answer::Text("text/html; charset=utf-8", aftermath::UNSUBSCRIBED_PAGE),
            codes: &[
                Code::LinkInvalid,
                Code::LinkExpired,
                Code::MalformedBody,
                Code::PayloadTooLarge,
                Code::UnsupportedMediaType,
            ],
        },
        _ => return None,
    })
}
