//! Every operation of the contract by name, method and path. Routers, clients and documents read from here.

/// How a caller proves itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// `Shop-Key` header with an origin on the shop's list.
    ShopKey,
    /// Order token.
    Order,
    /// Customer token minted by the shop.
    Customer,
    /// Order token or customer token.
    OrderOrCustomer,
    /// The token in the path, from a mail; it opens this operation and nothing else.
    MailToken,
    /// A carrier service's signature over the body.
    Signature,
    /// The shop's own secret for whoever looks at reviews.
    Moderation,
    /// None: what anybody may see, for an `<img>`, which sends no headers of its own.
    Nobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// `operationId` in the OpenAPI document.
    pub id: &'static str,
    pub method: &'static str,
    /// With `{name}` for parameters.
    pub path: &'static str,
    pub auth: Auth,
}

pub const READ_CONFIG: Operation =
    Operation { id: "read_config", method: "GET", path: "/v1/config", auth: Auth::ShopKey };
pub const REQUEST_ACCESS: Operation =
    Operation { id: "request_access", method: "POST", path: "/v1/access", auth: Auth::ShopKey };
pub const ANSWER_CHALLENGE: Operation = Operation {
    id: "answer_challenge",
    method: "POST",
    path: "/v1/access/{challenge_id}",
    auth: Auth::ShopKey,
};
pub const OPEN_LINK: Operation =
    Operation { id: "open_link", method: "POST", path: "/v1/access/link", auth: Auth::ShopKey };
pub const LIST_ORDERS: Operation =
    Operation { id: "list_orders", method: "GET", path: "/v1/orders", auth: Auth::Customer };
pub const READ_ORDER: Operation =
    Operation { id: "read_order", method: "GET", path: "/v1/orders/{id}", auth: Auth::Order };

pub const READ_HELP: Operation =
    Operation { id: "read_help", method: "GET", path: "/v1/orders/{id}/help", auth: Auth::Order };
pub const OPEN_CLAIM: Operation =
    Operation { id: "open_claim", method: "POST", path: "/v1/orders/{id}/claims", auth: Auth::Order };
pub const UPLOAD_PHOTO: Operation =
    Operation { id: "upload_photo", method: "POST", path: "/v1/uploads", auth: Auth::OrderOrCustomer };
pub const CANCEL_ORDER: Operation =
    Operation { id: "cancel_order", method: "POST", path: "/v1/orders/{id}/cancel", auth: Auth::Order };
pub const VOTE_ON_DELIVERY: Operation = Operation {
    id: "vote_on_delivery",
    method: "POST",
    path: "/v1/orders/{id}/parcels/{parcel_id}/vote",
    auth: Auth::Order,
};
pub const READ_CALENDAR: Operation = Operation {
    id: "read_calendar",
    method: "GET",
    path: "/v1/orders/{id}/parcels/{parcel_id}/delivery.ics",
    auth: Auth::Order,
};
pub const SHARE_GIFT: Operation =
    Operation { id: "share_gift", method: "POST", path: "/v1/orders/{id}/gift-link", auth: Auth::Order };
pub const READ_RETURNABLE: Operation =
    Operation { id: "read_returnable", method: "GET", path: "/v1/orders/{id}/returnable", auth: Auth::Order };
pub const HOLD_VARIANT: Operation =
    Operation { id: "hold_variant", method: "POST", path: "/v1/orders/{id}/reservations", auth: Auth::Order };
pub const QUOTE_RETURN: Operation = Operation {
    id: "quote_return",
    method: "POST",
    path: "/v1/orders/{id}/returns/quote",
    auth: Auth::Order,
};
pub const REQUEST_RETURN: Operation =
    Operation { id: "request_return", method: "POST", path: "/v1/orders/{id}/returns", auth: Auth::Order };
pub const READ_RETURN: Operation =
    Operation { id: "read_return", method: "GET", path: "/v1/returns/{return_id}", auth: Auth::Order };
pub const CANCEL_RETURN: Operation = Operation {
    id: "cancel_return",
    method: "POST",
    path: "/v1/returns/{return_id}/cancel",
    auth: Auth::Order,
};
pub const TELL_RETURN_NUMBER: Operation = Operation {
    id: "tell_return_number",
    method: "POST",
    path: "/v1/returns/{return_id}/tracking-number",
    auth: Auth::Order,
};
pub const READ_RETURN_LABEL: Operation = Operation {
    id: "read_return_label",
    method: "GET",
    path: "/v1/returns/{return_id}/label.pdf",
    auth: Auth::Order,
};
pub const READ_WITHDRAWAL_LABELS: Operation = Operation {
    id: "read_withdrawal_labels",
    method: "GET",
    path: "/v1/withdrawals/labels",
    auth: Auth::ShopKey,
};
pub const READ_WITHDRAWABLE: Operation = Operation {
    id: "read_withdrawable",
    method: "GET",
    path: "/v1/orders/{id}/withdrawable",
    auth: Auth::Order,
};
pub const DECLARE_WITHDRAWAL: Operation =
    Operation { id: "declare_withdrawal", method: "POST", path: "/v1/withdrawals", auth: Auth::ShopKey };
pub const READ_REVIEWABLE: Operation =
    Operation { id: "read_reviewable", method: "GET", path: "/v1/orders/{id}/reviewable", auth: Auth::Order };
pub const SEND_REVIEW: Operation =
    Operation { id: "send_review", method: "POST", path: "/v1/reviews", auth: Auth::Order };
pub const CHANGE_REVIEW: Operation =
    Operation { id: "change_review", method: "PATCH", path: "/v1/reviews/{review_id}", auth: Auth::Order };
pub const DELETE_REVIEW: Operation =
    Operation { id: "delete_review", method: "DELETE", path: "/v1/reviews/{review_id}", auth: Auth::Order };
pub const LIST_REVIEWS: Operation = Operation {
    id: "list_reviews",
    method: "GET",
    path: "/v1/products/{product_id}/reviews",
    auth: Auth::ShopKey,
};
pub const READ_REVIEW_PHOTO: Operation = Operation {
    id: "read_review_photo",
    method: "GET",
    path: "/v1/reviews/{review_id}/photos/{photo_id}",
    auth: Auth::Nobody,
};
pub const LIST_MODERATION: Operation =
    Operation { id: "list_moderation", method: "GET", path: "/v1/shop/reviews", auth: Auth::Moderation };
pub const PUBLISH_REVIEW: Operation = Operation {
    id: "publish_review",
    method: "POST",
    path: "/v1/shop/reviews/{review_id}/publish",
    auth: Auth::Moderation,
};
pub const REJECT_REVIEW: Operation = Operation {
    id: "reject_review",
    method: "POST",
    path: "/v1/shop/reviews/{review_id}/reject",
    auth: Auth::Moderation,
};
pub const REPLY_TO_REVIEW: Operation = Operation {
    id: "reply_to_review",
    method: "POST",
    path: "/v1/shop/reviews/{review_id}/reply",
    auth: Auth::Moderation,
};
pub const READ_MODERATION_PHOTO: Operation = Operation {
    id: "read_moderation_photo",
    method: "GET",
    path: "/v1/shop/reviews/{review_id}/photos/{photo_id}",
    auth: Auth::Moderation,
};
pub const READ_LOYALTY: Operation =
    Operation { id: "read_loyalty", method: "GET", path: "/v1/loyalty", auth: Auth::Customer };
pub const LIST_LOYALTY_ENTRIES: Operation = Operation {
    id: "list_loyalty_entries",
    method: "GET",
    path: "/v1/loyalty/entries",
    auth: Auth::Customer,
};
pub const REDEEM_POINTS: Operation =
    Operation { id: "redeem_points", method: "POST", path: "/v1/loyalty/redemptions", auth: Auth::Customer };
pub const UNDO_REDEMPTION: Operation = Operation {
    id: "undo_redemption",
    method: "POST",
    path: "/v1/loyalty/redemptions/{redemption_id}/undo",
    auth: Auth::Customer,
};
pub const READ_EARNINGS: Operation =
    Operation { id: "read_earnings", method: "GET", path: "/v1/orders/{id}/earnings", auth: Auth::Order };
pub const FOLLOW_EVENTS: Operation =
    Operation { id: "follow_events", method: "GET", path: "/v1/events", auth: Auth::OrderOrCustomer };
pub const READ_PREFERENCES: Operation =
    Operation { id: "read_preferences", method: "GET", path: "/v1/preferences", auth: Auth::OrderOrCustomer };
pub const SET_PREFERENCES: Operation =
    Operation { id: "set_preferences", method: "PUT", path: "/v1/preferences", auth: Auth::OrderOrCustomer };
pub const SHOW_UNSUBSCRIBE: Operation = Operation {
    id: "show_unsubscribe",
    method: "GET",
    path: "/v1/unsubscribe/{token}",
    auth: Auth::MailToken,
};
pub const UNSUBSCRIBE: Operation =
    Operation { id: "unsubscribe", method: "POST", path: "/v1/unsubscribe/{token}", auth: Auth::MailToken };
pub const RECEIVE_TRACKING: Operation = Operation {
    id: "receive_tracking",
    method: "POST",
    path: "/v1/webhooks/tracking/{source}",
    auth: Auth::Signature,
};

/// Levels L1, L2, L4 and L5, and what carriers send.
pub const ALL: &[Operation] = &[
    READ_CONFIG,
    REQUEST_ACCESS,
    ANSWER_CHALLENGE,
    OPEN_LINK,
    LIST_ORDERS,
    READ_ORDER,
    READ_HELP,
    OPEN_CLAIM,
    UPLOAD_PHOTO,
    CANCEL_ORDER,
    VOTE_ON_DELIVERY,
    READ_CALENDAR,
    SHARE_GIFT,
    READ_RETURNABLE,
    HOLD_VARIANT,
    QUOTE_RETURN,
    REQUEST_RETURN,
    READ_RETURN,
    CANCEL_RETURN,
    TELL_RETURN_NUMBER,
    READ_RETURN_LABEL,
    READ_WITHDRAWAL_LABELS,
    READ_WITHDRAWABLE,
    DECLARE_WITHDRAWAL,
    READ_REVIEWABLE,
    SEND_REVIEW,
    CHANGE_REVIEW,
    DELETE_REVIEW,
    LIST_REVIEWS,
    READ_REVIEW_PHOTO,
    LIST_MODERATION,
    PUBLISH_REVIEW,
    REJECT_REVIEW,
    REPLY_TO_REVIEW,
    READ_MODERATION_PHOTO,
    READ_LOYALTY,
    LIST_LOYALTY_ENTRIES,
    REDEEM_POINTS,
    UNDO_REDEMPTION,
    READ_EARNINGS,
    FOLLOW_EVENTS,
    READ_PREFERENCES,
    SET_PREFERENCES,
    SHOW_UNSUBSCRIBE,
    UNSUBSCRIBE,
    RECEIVE_TRACKING,
];

impl Operation {
    /// A write of a client carries an `Idempotency-Key`.
    ///
    /// A quote stores nothing. Mail providers and carrier services send none: what they ask for is the same however often it is asked.
    /// So is a decision about a review: it names the version it is about.
    pub fn wants_idempotency_key(&self) -> bool {
        let writes = self.method != "GET" && self.id != QUOTE_RETURN.id;
        writes && !matches!(self.auth, Auth::MailToken | Auth::Signature | Auth::Moderation)
    }
}
