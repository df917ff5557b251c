"""Arithmetic that a rule file writes, worked out without running any code.

Numbers, names, `+ - * / % **`, comparisons, `and`, `or`, `not` (Vale's `&&`, `||`, `!` too)
and a few functions; nothing else of the language is understood.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping

_OPERATORS: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.Pow: math.pow,
}
_COMPARISONS: dict[type, Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "abs": abs,
    "floor": math.floor,
    "ceil": math.ceil,
    "round": round,
    "log": math.log,
}
_ALLOWED = (ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.Name, ast.Constant, ast.Call, ast.Attribute)
_LONGEST = 2_000
_DEEPEST = 50


class ExpressionError(ValueError):
    """An expression that is no arithmetic: what is wrong with it."""


class Expression:
    """An expression, read once. Raises ExpressionError for what is no arithmetic."""

    def __init__(self, text: str) -> None:
        if len(text) > _LONGEST:
            raise ExpressionError(f"it is longer than {_LONGEST:,} characters")
        # Vale's expressions are Tengo's: they differ from Python's in these signs only.
        text = re.sub(r"!(?!=)", " not ", text.replace("&&", " and ").replace("||", " or "))
        try:
            self._tree = ast.parse(" ".join(text.split()), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise ExpressionError("it is no expression") from None
        self.names: set[str] = set()
        self._verify(self._tree, 0)

    def value(self, variables: Mapping[str, float]) -> float:
        """What it comes to. Raises ArithmeticError or ValueError where it comes to nothing, as with 1 / 0."""
        return float(_value(self._tree, variables))

    def _verify(self, node: ast.expr, depth: int) -> None:
        if depth > _DEEPEST:
            raise ExpressionError("it is nested too deep")
        if not isinstance(node, _ALLOWED):
            raise ExpressionError(f"`{ast.unparse(node)}` is no arithmetic")
        match node:
            case ast.Constant(value=value) if isinstance(value, bool) or not isinstance(value, int | float):
                raise ExpressionError(f"`{ast.unparse(node)}` is no number")
            case ast.BinOp() if type(node.op) not in _OPERATORS:
                raise ExpressionError(f"`{ast.unparse(node)}`: that operator is not known")
            case ast.Compare() if any(type(op) not in _COMPARISONS for op in node.ops):
                raise ExpressionError(f"`{ast.unparse(node)}`: that comparison is not known")
            case ast.UnaryOp(op=ast.Invert()):
                raise ExpressionError(f"`{ast.unparse(node)}`: that operator is not known")
            case ast.Name() | ast.Attribute():
                self.names.add(_name(node))
                return
            case ast.Call():
                if _function(node) is None or len(node.args) != 1 or node.keywords:
                    raise ExpressionError(f"`{ast.unparse(node)}` is none of {', '.join(_FUNCTIONS)} of one number")
                self._verify(node.args[0], depth + 1)
                return
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self._verify(child, depth + 1)


def _name(node: ast.expr) -> str:
    """A variable's name; Vale writes `heading.h1` as well as `heading_h1`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}_{node.attr}"
    raise ExpressionError(f"`{ast.unparse(node)}` is no name of a count")


def _function(node: ast.Call) -> Callable[[float], float] | None:
    if isinstance(node.func, ast.Name):
        return _FUNCTIONS.get(node.func.id)
    if isinstance(node.func, ast.Attribute) and _name(node.func).startswith("math_"):
        return _FUNCTIONS.get(node.func.attr)
    return None


def _value(node: ast.expr, variables: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=value):
            return float(value)  # type: ignore[arg-type]
        case ast.Name() | ast.Attribute():
            return variables[_name(node)]
        case ast.BinOp():
            return _OPERATORS[type(node.op)](_value(node.left, variables), _value(node.right, variables))
        case ast.UnaryOp():
            value = _value(node.operand, variables)
            return (
                -value if isinstance(node.op, ast.USub) else float(not value) if isinstance(node.op, ast.Not) else value
            )
        case ast.BoolOp():
            every = all if isinstance(node.op, ast.And) else any
            return float(every(_value(part, variables) for part in node.values))
        case ast.Compare():
            values = [_value(part, variables) for part in (node.left, *node.comparators)]
            pairs = zip(node.ops, values, values[1:], strict=False)
            return float(all(_COMPARISONS[type(op)](left, right) for op, left, right in pairs))
        case ast.Call():
            function = _function(node)
            assert function is not None  # noqa: S101 - verified when the expression was read
            return float(function(_value(node.args[0], variables)))
        case _:
            raise ExpressionError(f"`{ast.unparse(node)}` is no arithmetic")
