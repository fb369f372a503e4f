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

/// Level L1 without claims.
pub const ALL: &[Operation] =
    &[READ_CONFIG, REQUEST_ACCESS, ANSWER_CHALLENGE, OPEN_LINK, LIST_ORDERS, READ_ORDER];
