//! The reference server: routes, tokens, mail outbox, conversion from model to api.
