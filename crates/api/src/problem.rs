//! Errors on the wire: RFC 9457 problem details with a closed list of codes.

use serde::{Deserialize, Serialize};

/// `application/problem+json`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Problem {
    /// A relative reference naming the code: `/problems/not_found`.
    pub r#type: String,
    /// One sentence in English, for a developer. A shopper's words come from the widget's text files.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    pub code: Code,
    /// What exactly was wrong, for a developer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Whether the same request may succeed later.
    pub retryable: bool,
    pub request_id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct FieldError {
    /// JSON Pointer (RFC 6901) into the request body: `/order_number`.
    pub pointer: String,
    /// `required`, `too_long`, `invalid`, `exactly_one_of`, `unknown_field`; for a return also why a line can't come back
    /// (`window_ended`), and `not_offered`, `opens_claim`, `unwanted`, `goes_together`, `too_many`.
    pub code: String,
}

macro_rules! codes {
    ($($variant:ident = $wire:literal, $status:literal, $retryable:literal, $title:literal;)+) => {
        open_enum! {
            /// Closed list: a new code is a new minor version of the contract.
            Code { $($variant = $wire,)+ }
        }

        impl Code {
            /// The HTTP status that goes with the code.
            pub const fn status(self) -> u16 {
                match self { $(Code::$variant => $status,)+ Code::Other => 500 }
            }

            /// Whether the same request may succeed later.
            pub const fn retryable(self) -> bool {
                match self { $(Code::$variant => $retryable,)+ Code::Other => false }
            }

            /// One sentence in English, for a developer.
            #[cfg(not(target_arch = "wasm32"))]
            pub const fn title(self) -> &'static str {
                match self { $(Code::$variant => $title,)+ Code::Other => "Something else went wrong." }
            }
        }
    };
}

codes! {
    MalformedBody = "malformed_body", 400, false, "The body is not JSON of the documented shape.";
    MalformedRequest = "malformed_request", 400, false, "A path, query or header value is not of the documented shape.";
    IdempotencyKeyMissing = "idempotency_key_missing", 400, false, "Every write needs an Idempotency-Key header.";
    IdempotencyKeyInvalid = "idempotency_key_invalid", 400, false, "An Idempotency-Key has 1 to 128 visible ASCII characters.";
    MissingShopKey = "missing_shop_key", 401, false, "The Shop-Key header is missing.";
    UnknownShopKey = "unknown_shop_key", 401, false, "No shop has this key.";
    MissingToken = "missing_token", 401, false, "The Authorization header is missing.";
    InvalidToken = "invalid_token", 401, false, "The token is not valid here.";
    ExpiredToken = "expired_token", 401, false, "The token has expired.";
    SignatureInvalid = "signature_invalid", 401, false, "The signature does not fit the body.";
    OriginNotAllowed = "origin_not_allowed", 403, false, "This origin is not on the shop's list.";
    InsufficientAccess = "insufficient_access", 403, false, "The token does not reach this far.";
    NotFound = "not_found", 404, false, "There is nothing here.";
    MethodNotAllowed = "method_not_allowed", 405, false, "The path exists, but not with this method.";
    RequestInProgress = "request_in_progress", 409, true, "The first request with this key is still running.";
    ActionNotAllowed = "action_not_allowed", 409, false, "The server does not list this action now.";
    ClaimNotPossible = "claim_not_possible", 409, false, "This can't be claimed now; `claimable` of the order says why.";
    ClaimExists = "claim_exists", 409, false, "A claim for this parcel and reason is open.";
    TooLateToCancel = "too_late_to_cancel", 409, false, "The order is being packed or has left.";
    QuantityUnavailable = "quantity_unavailable", 409, false, "So many pieces can't come back any more; `returnable` says how many can.";
    OutOfStock = "out_of_stock", 409, false, "A variant has fewer free pieces than wanted; `returnable` says how many.";
    PolicyChanged = "policy_changed", 409, false, "The policy that was accepted is not the one in force; read `returnable` again.";
    VoteNotPossible = "vote_not_possible", 409, false, "There is no delivery to vote on.";
    ReviewExists = "review_exists", 409, false, "The order has a review about this; change that one.";
    ReviewNotPossible = "review_not_possible", 409, false, "It has not arrived yet, or its days to be reviewed are over.";
    ReviewChanged = "review_changed", 409, false, "The review has changed since it was read; read it again.";
    NotEnoughPoints = "not_enough_points", 409, false, "There are fewer points than that.";
    PointsChanged = "points_changed", 409, false, "The ledger has changed since it was shown; read it again.";
    PayloadTooLarge = "payload_too_large", 413, false, "The body is larger than allowed.";
    UnsupportedMediaType = "unsupported_media_type", 415, false, "The body is not of the documented media type.";
    ValidationFailed = "validation_failed", 422, false, "The body has values that are not allowed.";
    IdempotencyKeyReused = "idempotency_key_reused", 422, false, "This key was used with another body.";
    CodeInvalid = "code_invalid", 422, false, "The code is wrong, used, or has expired.";
    LinkInvalid = "link_invalid", 422, false, "The link is not valid.";
    LinkExpired = "link_expired", 422, false, "The link has expired.";
    PhotosRequired = "photos_required", 422, false, "This reason needs at least one photo.";
    UploadUnknown = "upload_unknown", 422, false, "An upload has expired, was used, or is someone else's.";
    PhotoUnreadable = "photo_unreadable", 422, false, "The bytes are not a JPEG, PNG or WebP picture that can be decoded.";
    PhotoTooManyPixels = "photo_too_many_pixels", 422, false, "The picture has more than 40 megapixels.";
    ConfirmationRequired = "confirmation_required", 422, false, "Switching off order updates needs confirm_order_updates_off.";
    RateLimited = "rate_limited", 429, true, "Too many requests; wait for Retry-After seconds.";
    Internal = "internal", 500, true, "The server failed.";
    Unavailable = "unavailable", 503, true, "The server can't answer now.";
}
