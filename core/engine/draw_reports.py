"""What is read of all draws: their history, and how evenly experts are drawn."""

from core.draw.history.balance import DrawBalance
from core.draw.history.service import DrawHistory
from core.engine.foundation import Foundation
from core.engine.ports import Repositories


def draw_history(base: Foundation, repositories: Repositories) -> DrawHistory:
    """Every draw and every attempt."""
    return DrawHistory(base.acts, repositories.draw_history, repositories.tables, base.background)


def draw_balance(base: Foundation, repositories: Repositories) -> DrawBalance:
    """Who was drawn how often."""
    return DrawBalance(base.acts, repositories.draw_balance, repositories.tables, base.background)
