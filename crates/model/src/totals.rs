//! What an order costs, as charged.
